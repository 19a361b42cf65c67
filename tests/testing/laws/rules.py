"""Small methodologies that keep laws or break them."""

GOOD = """
total:
  aggregate: sum
  parts:
    "1": {scale: points, maximum: 10}
    "2": {scale: {method: share of the best, if best is zero: 0}, better: higher}
  zones:
    by: percent
    list: [{zone: green, from: 60}, {zone: yellow, from: 40}, {zone: red}]
ranks: {by: score}
"""
HUMP = """
total:
  aggregate: sum
  parts:
    "1":
      scale:
        method: bands
        table: [{from: 20, score: 3}, {from: 10, score: 5}, {score: 0}]
"""
SWAPPED = """
total:
  aggregate: sum
  parts: {"1": {scale: points, maximum: 10}}
  zones:
    by: score
    list: [{zone: red, from: 6}, {zone: yellow, from: 4}, {zone: green}]
"""
CHECKLIST = """
total:
  aggregate: sum
  parts: {"1": {scale: {method: choice, table: {есть: 1, нет: 0}}}}
"""
