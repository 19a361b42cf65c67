from mumrules.plugins import NoOptions, Scale, Writer


def mumrules_scales():
    return [Scale("double", lambda call: 2 * call.value, NoOptions)]


def mumrules_writers():
    return [Writer("yaml", (".yaml"), print)]
