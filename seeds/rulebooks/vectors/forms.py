"""What a single value may be: README.md#the-text. Each form is called with a value and its path."""

import re
import unicodedata
from datetime import date
from fractions import Fraction

from tree import SPACES, Refused

LIMIT = 10 ** 9
MOST_DECIMALS = 6
FULL_WIDTH = re.compile('[：，％；［］｛｝＝＞＜０-９]')
S, NO_S = f'[{SPACES}]', f'[^{SPACES}]'
NUMBER = r'[+-]?[0-9]{1,15}(?:\.[0-9]{1,100})?'
FRACTION = '[0-9]{1,15}/[0-9]{1,15}'
OPERATOR = '>=|<=|>|<|='


def scalar(given, path):
    if not isinstance(given, str):
        raise Refused('rulebook-not-value', *path)
    return given


def misfit(given, path):
    """What is refused for its width alone says so."""
    is_wide = unicodedata.normalize('NFKC', given) != given
    return Refused('rulebook-full-width' if is_wide else 'rulebook-value-form', *path)


def shaped(pattern, holds=lambda given: True):
    def form(given, path):
        if not re.fullmatch(pattern, scalar(given, path)) or not holds(given):
            raise misfit(given, path)
    return form


def is_nfkc(given):
    return unicodedata.normalize('NFKC', given) == given


def is_id(given):
    letters = [unicodedata.category(one)[0] in 'LN' or one in '_-' for one in given]
    return all(letters) and not given.startswith('-') and is_nfkc(given)


text = shaped('.+')
ident = shaped('.+', is_id)
citation = shaped(f'[^{SPACES}§]+§[^{SPACES}§]+')
version = shaped(r'[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}')
zone = shaped('[A-Za-z_]+(/[A-Za-z0-9_+-]+)*')


def name(given, path):
    text(given, path)
    if given.is_plain and FULL_WIDTH.search(given):
        raise Refused('rulebook-full-width', *path)


def choice(*values):
    def form(given, path):
        if scalar(given, path) not in values:
            raise Refused('rulebook-choice-unknown', *path)
    return form


def day(given, path):
    shaped('[0-9]{4}-[0-9]{2}-[0-9]{2}')(given, path)
    try:
        date.fromisoformat(given)
    except ValueError as problem:
        raise Refused('rulebook-day-unknown', *path) from problem


# Numbers. `value` gives the exact value, or None for what is none.

def value(given):
    """`-1.50`, `40%`, `1/3`."""
    if re.fullmatch(FRACTION, given):
        top, bottom = map(int, given.split('/'))
        return Fraction(top, bottom) if bottom else None
    if not re.fullmatch(f'{NUMBER}%?', given):
        return None
    return Fraction(given[:-1]) / 100 if given.endswith('%') else Fraction(given)


def refuse_decimals(given, path):
    if any(len(digits) > MOST_DECIMALS for digits in re.findall(r'\.([0-9]+)', given)):
        raise Refused('rulebook-decimals', *path)


def numeric(pattern, least, most):
    def form(given, path):
        found = value(given) if re.fullmatch(pattern, scalar(given, path)) else None
        if found is None:
            raise misfit(given, path)
        refuse_decimals(given, path)
        if not least <= found <= most:
            raise Refused('rulebook-range', *path)
    return form


def decimal(least=-LIMIT, most=LIMIT):
    return numeric(NUMBER, least, most)


def count(least, most):
    return numeric('[0-9]{1,15}', least, most)


positive = decimal(Fraction(1, 10 ** MOST_DECIMALS))
points = decimal(0, 100)
percentage = numeric(f'{NUMBER}%?', 0, 1)
share = numeric(f'{NUMBER}%?|{FRACTION}', 0, 1)


def condition(left, number, holds=lambda operator, value: True):
    """`left op number`."""
    def form(given, path):
        found = re.fullmatch(f'{left}{S}*({OPERATOR}){S}*({number})', scalar(given, path))
        right = value(found[2]) if found else None
        if right is None or not holds(found[1], right):
            raise misfit(given, path)
        refuse_decimals(given, path)
    return form


marks = condition('marks', NUMBER, lambda _, right: right >= 0 and right.denominator == 1)
least_share = condition('', f'{NUMBER}%?|{FRACTION}', lambda sign, right: sign[0] == '>' and 0 <= right <= 1)
fact = condition(f'[^{SPACES}><=]+', NUMBER)
component = condition(rf'component\.[^{SPACES}><=]+', NUMBER)
SHARE_OF = rf'share\({S}*[^{SPACES},()]+{S}*,{S}*[^,()]*[^{SPACES},()]{S}*\)'
share_of = condition(SHARE_OF, f'{NUMBER}%?|{FRACTION}', lambda _, right: 0 <= right <= 1)


def required(given, path):
    (share_of if re.match('share', scalar(given, path)) else component)(given, path)


def interval(given, path):
    shaped(rf'[\[(]{S}*({NUMBER})?{S}*,{S}*({NUMBER})?{S}*[\])]')(given, path)
    refuse_decimals(given, path)


def quantity(units, least=0, whole=False):
    def form(given, path):
        found = re.fullmatch(rf'({NUMBER}){S}+(.*)', scalar(given, path))
        if not found or found[2] not in units:
            raise misfit(given, path)
        refuse_decimals(given, path)
        amount = Fraction(found[1]) * units[found[2]]
        if not 0 <= amount <= LIMIT:
            raise Refused('rulebook-range', *path)
        if amount < least or (whole and amount.denominator > 1) or (least and amount == 0):
            raise Refused('rulebook-value-form', *path)
    return form


TIME = {'s': 1, 'min': 60, 'h': 3600}
seconds = quantity(TIME, 0, True)
some_seconds = quantity(TIME, 1, True)
speed = quantity({'chars/min': 1}, 1, True)
per_day = quantity({'per day': 1})
some_points = quantity({'point': 1, 'points': 1})
target = quantity({'point': 1, 'points': 1}, Fraction(1, 10 ** 6))

rank_key = shaped(rf'(score|banding|component\.{NO_S}+|{SHARE_OF}){S}+desc|name{S}+asc')
