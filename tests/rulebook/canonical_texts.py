"""JSON list of texts in, JSON list out: each one's canonical form, or why there is none.

The forms are those of seeds/rulebooks/vectors/canonical.py, which knows no code of the product, and refuses by rules of its own.
"""

import json
import sys

sys.path.insert(0, 'seeds/rulebooks/vectors')
from canonical import canonical  # noqa: E402


def form(text):
    try:
        return canonical(text)
    except Exception as problem:
        return f'{type(problem).__name__}: {problem}'


json.dump([form(text) for text in json.load(sys.stdin.buffer)], sys.stdout)
