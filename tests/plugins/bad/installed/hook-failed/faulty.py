def mumrules_scales():
    return [scale(number) for number in range(2)]


def scale(number):
    return 1 / number
