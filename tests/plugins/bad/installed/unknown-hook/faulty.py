def mumrules_scale():
    return []


def mumrules_reports():
    return []
