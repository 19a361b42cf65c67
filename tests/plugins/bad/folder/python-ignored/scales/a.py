raise AssertionError("this is never run")
