LIMITS = {"low": 1}
TARGET = LIMITS["target"]
