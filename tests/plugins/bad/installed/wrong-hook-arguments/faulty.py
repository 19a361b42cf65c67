def mumrules_scales(engine, *, mode):
    return []
