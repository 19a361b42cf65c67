def mumrules_scales():
    return []
