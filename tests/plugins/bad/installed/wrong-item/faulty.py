from mumrules.plugins import Scale


def mumrules_scales():
    return [Scale]
