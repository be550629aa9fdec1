"""The canonical form of a rulebook, made from its text by README.md#the-canonical-form and no code of the product.

Needs PyYAML. tree.py reads the text, parts.py (with forms.py) says what may stand where, rules.py
what the parts say about each other; each refuses what README.md#the-rules says is refused.
"""

import json
import re
from fractions import Fraction

from parts import refuse_form
from rules import refuse_rules
from tree import tree

UNITS = {'s': 1, 'min': 60, 'h': 3600, 'point': 1, 'points': 1, 'chars/min': 1, 'per day': 1}


def canonical(text):
    """The canonical JSON; Refused, which is a ValueError, for what is no rulebook."""
    found = tree(text)
    refuse_form(found)
    book = rulebook(found)
    refuse_rules(book)
    return as_json(book)


def as_json(value):
    """Without spaces; only the quote and the backslash are escaped."""
    return json.dumps(value, ensure_ascii=False, separators=(',', ':'))


# Numbers.

def exact(text):
    """`-1.50`, `40%`, `1/3` as a fraction."""
    if not re.fullmatch(r'[+-]?\d+(\.\d+)?%?|\d+/\d+', text, re.ASCII):
        raise ValueError(f'no number: {text}')
    return Fraction(text[:-1]) / 100 if text.endswith('%') else Fraction(text)


def number(text):
    return shortest(exact(text))


def shortest(value):
    """The shortest decimal, or the reduced fraction where no decimal is exact."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest > 1:
        return f'{value.numerator}/{value.denominator}'
    places = 0
    while (value * 10 ** places).denominator > 1:
        places += 1
    digits = str(abs(value.numerator) * 10 ** places // value.denominator).rjust(places + 1, '0')
    sign = '-' if value < 0 else ''
    return sign + (f'{digits[:-places]}.{digits[-places:]}' if places else digits)


def quantity(text):
    """`4 min` is `240`: lengths of time in seconds, other units as they are."""
    amount, unit = text.split(None, 1)
    return shortest(exact(amount) * UNITS[unit])


# Parts that stand in several places.

def title(given):
    return {'zh': given, 'en': given} if isinstance(given, str) else {'zh': given['zh'], 'en': given['en']}


def titled(given):
    return {'title': title(given['title']), 'aliases': given.get('aliases', [])}


def weight(given):
    return number(given) if isinstance(given, str) else [[key, number(one)] for key, one in given.items()]


def pairs(given, form):
    return [[key, form(one)] for key, one in given.items()]


def rounding(given):
    return None if given == 'none' else {'places': number(given['places']), 'mode': given['mode']}


def comparison(text):
    """`marks>=06` is `marks >= 6`; without a left side, `>= 6`."""
    left, operator, right = re.fullmatch(r'([^<>=\s]*)\s*(>=|<=|>|<|=)\s*(\S+)', text).groups()
    return ' '.join(part for part in (left, operator, number(right)) if part)


def optional(given, key, form):
    return form(given[key]) if key in given else None


# The rulebook from the top down.

def rulebook(given):
    open_ends = given['final']['clamp'] == 'none'
    return {
        'rulebook': given['rulebook'],
        'id': given['id'],
        'version': given['version'],
        'title': title(given['title']),
        'valid': {'from': given['valid']['from'], 'to': given['valid']['to']},
        'sources': pairs(given.get('sources', {}),
                         lambda one: {'title': one['title'], 'issued': one['issued']}),
        'categories': pairs(given['categories'], lambda one: {'aliases': one.get('aliases', [])}),
        **({'subject': titled(given['subject'])} if 'subject' in given else {}),
        'base': number(given.get('base', '100')),
        'scales': pairs(given.get('scales', {}), scale),
        'groups': pairs(given.get('groups', {}), titled),
        'components': pairs(given['components'], component),
        'facts': pairs(given.get('facts', {}), titled),
        'adjust': pairs(given.get('adjust', {}), adjustment),
        'final': final(given['final']),
        'veto': pairs(given.get('veto', {}), veto),
        'grades': grades(given['grades'], open_ends),
        'ranking': ranking(given.get('ranking', {})),
        'privacy': {'min-group': number(given.get('privacy', {}).get('min-group', '5'))},
        'not-modelled': given.get('not-modelled', []),
        'reading': optional(given, 'reading', reading_rules),
    }


def scale(given):
    aliases = given.get('aliases', {})
    marks = given.get('not-marks', {})
    levels = given.get('levels', {})
    return {
        'cite': given.get('cite'),
        **({'levels': [[level, {'points': number(points), 'aliases': aliases.get(level, [])}]
                       for level, points in levels.items()]} if levels else
           {'number': [number(end) for end in given['number']]}),
        'not-marks': [[mark, {'turnout': one['turnout'], 'aliases': aliases.get(mark, [])}]
                      for mark, one in marks.items()],
    }


def component(given):
    [kind] = [key for key in KINDS if key in given]
    return {**titled(given), 'cite': given.get('cite'), 'weight': weight(given['weight']),
            kind: KINDS[kind](given[kind])}


def ballots(given):
    return {
        'scale': given['scale'],
        'groups': pairs(given['groups'], weight),
        'indicators': pairs(given['indicators'], indicator),
        'trim': optional(given, 'trim', trim),
        'aggregate': given.get('aggregate', 'mean'),
        'round': rounding(given['round']),
        'turnout': optional(given, 'turnout', turnout),
        'empty': given['empty'],
        'valid': validity(given.get('valid', {})),
        'self': given.get('self', 'included'),
    }


def indicator(given):
    return {**titled(given), 'weight': weight(given['weight']), 'of': pairs(given.get('of', {}), indicator)}


def trim(given):
    return {'per': given.get('per', 'panel'), 'high': number(given['high']), 'low': number(given['low']),
            'when': comparison(given['when'])}


def turnout(given):
    return {'min': comparison(given['min']), 'of': given['of'], 'short': given['short']}


def validity(given):
    return {'items': given.get('items', 'some'), 'all-equal': given.get('all-equal', 'valid'),
            'most': optional(given, 'most', lambda most: {
                'indicator': most['indicator'], 'level': most['level'], 'share': number(most['share'])})}


def rate(given):
    return {
        'scale': given['scale'],
        'groups': pairs(given['groups'], weight),
        'of': given['of'],
        'among': given['among'],
        'bands': [{'from': number(band['from']), 'points': number(band['points'])}
                  for band in given['bands']],
    }


def checklist(given):
    return {'items': pairs(given['items'], lambda one: {**titled(one), 'full': number(one['full'])})}


def measure(given):
    return {'column': given['column'], 'full': number(given['full']), 'better': given['better']}


def rank(given):
    return {'column': given['column'], 'better': given['better'], 'first': number(given['first']),
            'step': number(given['step']), 'least': number(given['least'])}


def ratio(given):
    return {'column': given['column'], 'best': given['best']}


def reading(given):
    return {'target': quantity(given['target']), 'per': given['per'], 'absent': given['absent']}


KINDS = {'ballots': ballots, 'rate': rate, 'checklist': checklist, 'measure': measure, 'rank': rank,
         'ratio': ratio, 'reading': reading}


def adjustment(given):
    return {'title': title(given['title']), 'cite': given.get('cite'), 'points': number(given['points']),
            'each': given['each'], **({'to': given['to']} if 'to' in given else {}), 'cap': optional(given, 'cap', number),
            'banding': given.get('banding', 'counted')}


def final(given):
    clamp = None if given['clamp'] == 'none' else [number(end) for end in given['clamp']]
    return {'cite': given.get('cite'), 'clamp': clamp, 'round': rounding(given['round'])}


def veto(given):
    [effect] = [key for key in ('grade', 'at-most', 'stop') if key in given]
    return {'title': title(given['title']), 'cite': given.get('cite'), 'when': comparison(given['when']),
            effect: True if effect == 'stop' else given[effect]}


def grades(given, open_ends):
    names = list(given['bands'])
    requires = {name: given.get('requires', {}).get(name, []) for name in names}
    quotas = given.get('quota', {})
    return {
        'cite': given.get('cite'),
        'bands': [[name, interval(given['bands'][name], open_ends and name == names[-1],
                                  open_ends and name == names[0])] for name in names],
        'requires': [[name, [required(one) for one in requires[name]]]
                     for name in names if requires[name]],
        'quota': [[name, quota(quotas[name])] for name in names if name in quotas],
    }


def interval(text, open_low, open_high):
    left, low, high, right = re.fullmatch(r'([\[(])([^,]*),([^,]*)([\])])', text).groups()
    low, high = low.strip(), high.strip()
    no_low, no_high = open_low or not low, open_high or not high
    return (f"{'(' if no_low else left}{'' if no_low else number(low)}, "
            f"{'' if no_high else number(high)}{')' if no_high else right}")


def quota(given):
    return {'max': number(given['max']), 'of': given['of'], 'round': given['round'], 'ties': given['ties']}


def ranking(given):
    return {'within': 'category', 'order': [rank_key(key) for key in given.get('order', ['score desc', 'name asc'])],
            'ties': given.get('ties', 'shared')}


def required(text):
    share = re.fullmatch(r'share\(\s*(\S+?)\s*,\s*(.*?)\s*\)\s*([<>=].*)', text)
    return f'share({share[1]}, {share[2]}) {comparison(share[3])}' if share else comparison(text)


def rank_key(text):
    share = re.fullmatch(r'share\(\s*(\S+?)\s*,\s*(.*?)\s*\)\s+desc', text)
    return f'share({share[1]}, {share[2]}) desc' if share else ' '.join(text.split())


def reading_rules(given):
    article, time = given['points']['article'], given['points']['time']
    return {
        'zone': given['zone'],
        'finish': {'depth': number(given['finish']['depth']), 'speed': quantity(given['finish']['speed']),
                   'least': quantity(given['finish']['least'])},
        'evidence': {key: quantity(given['evidence'][key]) for key in ('speed', 'least', 'most')},
        'points': {'article': {'points': number(article['points']), 'cap': optional(article, 'cap', quantity)},
                   'time': {'points': number(time['points']), 'per': quantity(time['per']),
                            'cap': optional(time, 'cap', quantity)}},
        'streak': {'day': quantity(given['streak']['day']), 'rest': given['streak'].get('rest', [])},
    }
