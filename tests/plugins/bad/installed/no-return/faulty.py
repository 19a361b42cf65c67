from mumrules.plugins import NoOptions, Scale, Text


def mumrules_scales():
    Scale(Text("double", "двойная"), lambda call: 2 * call.value, NoOptions)
