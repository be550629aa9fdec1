"""Rulebooks that are read: how the text of a base differs, and how its canonical form differs.

Both were written by hand. Where nothing stands in the second list the meaning is the same, so the
hash is too. A text to find stands exactly once.
"""

from bases import KINDS, MINI, REVIEW

ITEM = '{ plan: { title: 计划, full: 100 } }'


def before(text, line):
    """A line of its own ahead of another one."""
    return [(text, f'{line}\n{text}')]


ACCEPTED = [
    # slug, what it shows, base, edits of the text, edits of the canonical form
    ('mini', 'all that must be written, and every default', MINI, [], []),
    ('review', 'ballots, checklist, reading, facts, grades and ranking', REVIEW, [], []),
    ('kinds', 'rate, measure, rank, ratio, numbers, ballots trimmed whole, no clamp', KINDS, [], []),

    # YAML: how it is written means nothing.
    ('comment', 'comments do not count', MINI, [('id: mini', 'id: mini   # 注释')], []),
    ('comment-lines', 'nor do lines of comments, nor blank ones', MINI, [('id: mini', '# 说明\n\n# note\nid: mini')], []),
    ('crlf', 'lines may end in CR LF', MINI, [('\n', '\r\n')], []),
    ('byte-order-mark', 'a byte order mark may stand first', MINI, [('rulebook: 1', '\ufeffrulebook: 1')], []),
    ('document-start', 'one --- may stand first', MINI, [('rulebook: 1', '---\nrulebook: 1')], []),
    ('no-last-line-break', 'the last line need not end', MINI, [('差: "[0, 60)" } }\n', '差: "[0, 60)" } }')], []),
    ('double-quotes', 'quotes mean nothing', MINI, [('id: mini', 'id: "mini"')], []),
    ('single-quotes', 'of either kind', MINI, [('id: mini', "id: 'mini'")], []),
    ('quoted-key', 'around keys too', MINI, [('id: mini', '"id": mini')], []),
    ('escape', 'an escape is its character', MINI, [('title: 小规则', 'title: "\\u5c0f\\u89c4\\u5219"')], []),
    ('doubled-single-quote', "'' in single quotes is one", MINI, [('title: 小规则', "title: '小''规则'")], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"小\'规则","en":"小\'规则"}')]),
    ('spaces-around', 'spaces around a text do not count', MINI, [('id: mini', 'id: " mini "')], []),
    ('more-spaces', 'nor do those between a key and its value', MINI, [('id: mini', 'id:      mini')], []),
    ('block-for-flow', 'a map may be written in lines', MINI, [('valid: { from: 2026-01-01, to: 2026-12-31 }', 'valid:\n  from: 2026-01-01\n  to: 2026-12-31')], []),
    ('block-list', 'and so may a list', MINI, [('clamp: [0, 100]', 'clamp: [\n  0,\n  100 ]')], []),
    ('dash-list', 'with dashes', MINI, [('final: { clamp: [0, 100], round: { places: 2, mode: half-up } }', 'final:\n  clamp:\n    - 0\n    - 100\n  round: { places: 2, mode: half-up }')], []),
    ('trailing-comma', 'a comma may stand last', MINI, [('clamp: [0, 100]', 'clamp: [0, 100,]')], []),
    ('literal-block', 'a block of text is trimmed', MINI, [('title: 小规则', 'title: |\n  小规则')], []),
    ('folded-block', 'folded lines are joined by a space', MINI, [('title: 小规则', 'title: >-\n  小\n  规则')], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"小 规则","en":"小 规则"}')]),
    ('plain-over-lines', 'a text may run over lines', MINI, [('title: 小规则', 'title: 小\n  规则')], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"小 规则","en":"小 规则"}')]),
    ('explicit-key', 'the long form of a key', MINI, [('id: mini', '? id\n: mini')], []),
    ('keys-in-another-order', 'the order of known keys means nothing', MINI, [('rulebook: 1\nid: mini\n', 'id: mini\nrulebook: 1\n')], []),
    ('members-in-another-order', 'inside a part neither', MINI, [('round: { places: 2, mode: half-up }', 'round: { mode: half-up, places: 2 }')], []),


    # Text.
    ('wide-spaces-around', 'full-width and other spaces around a text do not count', MINI, [('id: mini', 'id: "\u3000mini\u00a0"')], []),
    ('quote-in-text', 'a quote is escaped, nothing else but the backslash', MINI, [('title: 小规则', "title: 小\"规\\则/'")], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"小\\"规\\\\则/\'","en":"小\\"规\\\\则/\'"}')]),
    ('title-both', 'one title for each language', MINI, [('title: 小规则', 'title: { zh: 小规则, en: Small }')], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"小规则","en":"Small"}')]),
    ('title-order', 'zh stands first in the canonical form', MINI, [('title: 小规则', 'title: { en: Small, zh: 小规则 }')], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"小规则","en":"Small"}')]),
    ('title-number', 'a title that is digits stays text', MINI, [('title: 小规则', 'title: 0.40')], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"0.40","en":"0.40"}')]),
    ('title-null', 'so do null, true and ~', MINI, [('title: 小规则', 'title: { zh: null, en: ~ }')], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"null","en":"~"}')]),
    ('title-full-width', 'a title may have full-width signs', MINI, [('title: 小规则', 'title: 规则（２０２６）：试行')], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"规则（２０２６）：试行","en":"规则（２０２６）：试行"}')]),
    ('title-beyond-bmp', 'characters of four bytes stay as they are', MINI, [('title: 小规则', 'title: 𠮷野家')], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"𠮷野家","en":"𠮷野家"}')]),
    ('title-decomposed', 'text is not normalised', MINI, [('title: 小规则', 'title: e\u0301')], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"e\u0301","en":"e\u0301"}')]),
    ('title-200', 'a text has up to 200 characters', MINI, [('title: 小规则', 'title: ' + '长' * 200)], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"' + '长' * 200 + '","en":"' + '长' * 200 + '"}')]),
    ('name-full-width-quoted', 'in quotes a name may have full-width signs', MINI, [('{ 全部: {} }', '{ "全部：１": {} }')], [('["全部",', '["全部：１",')]),
    ('url-in-text', 'a colon without a space is text', MINI, [('title: 小规则', 'title: http://a.b/c')], [('"title":{"zh":"小规则","en":"小规则"}', '"title":{"zh":"http://a.b/c","en":"http://a.b/c"}')]),

    # Ids are only ids.
    ('id-proto', '__proto__ is an id like any other', MINI, [('  work:', '  __proto__:')], [('[["work",', '[["__proto__",')]),
    ('id-constructor', 'constructor too', MINI, [('plan: {', 'constructor: {')], [('[["plan",', '[["constructor",')]),
    ('id-digits', 'digits are an id, not a place in a list', MINI, [(ITEM, '{ 9: { title: 九, full: 50 }, 1: { title: 一, full: 50 } }')], [('[["plan",{"title":{"zh":"计划","en":"计划"},"aliases":[],"full":"100"}]]', '[["9",{"title":{"zh":"九","en":"九"},"aliases":[],"full":"50"}],["1",{"title":{"zh":"一","en":"一"},"aliases":[],"full":"50"}]]')]),
    ('id-chinese', 'letters of any script', MINI, [('id: mini', 'id: 规则-1_a')], [('"id":"mini"', '"id":"规则-1_a"')]),
    ('id-leading-zero', '01 stays 01', MINI, [('id: mini', 'id: 01')], [('"id":"mini"', '"id":"01"')]),
    ('version-zeros', 'a version is text', MINI, [('version: 1.0.0', 'version: 01.00.10')], [('"version":"1.0.0"', '"version":"01.00.10"')]),

    # Numbers.
    ('decimal-zeros', '100.00 is 100', MINI, [('full: 100', 'full: 100.00')], []),
    ('leading-zeros', '0100 is 100', MINI, [('full: 100', 'full: 0100')], []),
    ('plus-sign', '+100 is 100', MINI, [('full: 100', 'full: +100')], []),
    ('number-in-quotes', 'quotes around a number mean nothing', MINI, [('full: 100', 'full: "100"')], []),
    ('six-decimals', 'six decimals are kept', MINI, [('full: 100', 'full: 99.123456')], [('"full":"100"', '"full":"99.123456"')]),
    ('six-decimals-zeros', 'zeros at the end count as decimals when written, not in the form', MINI, [('full: 100', 'full: 99.120000')], [('"full":"100"', '"full":"99.12"')]),
    ('smallest', 'the smallest number more than 0', MINI, [('full: 100', 'full: 0.000001')], [('"full":"100"', '"full":"0.000001"')]),
    ('greatest', 'the greatest size of a number', MINI, [('full: 100', 'full: 1000000000')], [('"full":"100"', '"full":"1000000000"')]),
    ('percent-zeros', '100.000% is 1', MINI, [('weight: 100%', 'weight: 100.000%')], []),
    ('percent-as-number', 'a share may be a number', MINI, [('weight: 100%', 'weight: 1')], []),
    ('percent-plus', 'with a plus', MINI, [('weight: 100%', 'weight: +1.0')], []),
    ('negative-zero', '-0 is 0', MINI, [('clamp: [0, 100]', 'clamp: [-0.00, 100]')], []),
    ('percent-six-decimals', 'a share as per cent has up to eight decimals of 1', REVIEW, [('share: 80%', 'share: 33.333333%')], [('"share":"0.8"', '"share":"0.33333333"')]),
    ('percent-as-decimal', '0.4 is 40%', REVIEW, [('peers: 40%', 'peers: 0.40')], []),
    ('points-sign', 'the sign of points stays', REVIEW, [('points: +0.50', 'points: -0.50')], [('"points":"0.5"', '"points":"-0.5"')]),
    ('points-zero', '+0 is 0', REVIEW, [('points: +0.50', 'points: +0')], [('"points":"0.5"', '"points":"0"')]),
    ('fraction', 'a share that no decimal says is a reduced fraction', REVIEW, [('max: 30%', 'max: 2/6')], [('"max":"0.3"', '"max":"1/3"')]),
    ('fraction-decimal', 'a fraction that a decimal says is that decimal', REVIEW, [('max: 30%', 'max: 3/8')], [('"max":"0.3"', '"max":"0.375"')]),
    ('fraction-is-percent', '3/10 is 30%', REVIEW, [('max: 30%', 'max: 3/10')], []),
    ('fraction-one', '7/7 is 1', REVIEW, [('max: 30%', 'max: 7/7')], [('"max":"0.3"', '"max":"1"')]),
    ('fraction-near-third', '0.333333 is not a third', REVIEW, [('max: 30%', 'max: 0.333333')], [('"max":"0.3"', '"max":"0.333333"')]),

    # Predicates.
    ('predicate-no-spaces', 'spaces in a predicate do not matter', REVIEW, [('"marks >= 6"', 'marks>=6')], []),
    ('predicate-more-spaces', 'neither many', REVIEW, [('"marks >= 6"', '"marks   >=   006"')], []),
    ('predicate-zeros', 'nor zeros after the point', REVIEW, [('"notices > 0"', '"notices > 0.000"')], []),
    ('predicate-operator', 'the operator stays as it is', REVIEW, [('"notices > 0"', '"notices >= 1"')], [('notices > 0', 'notices >= 1')]),
    ('predicate-equal', '= is one', REVIEW, [('"notices > 0"', '"notices=1"')], [('notices > 0', 'notices = 1')]),
    ('predicate-less', '< and <= too', REVIEW, [('"component.report >= 85"', '"component.report <= 85.50", "component.work<90"')], [('"component.report >= 85"', '"component.report <= 85.5","component.work < 90"')]),
    ('predicate-negative', 'a number may be negative', REVIEW, [('"notices > 0"', '"notices > -1"')], [('notices > 0', 'notices > -1')]),
    ('turnout-percent', '> 50% is > 1/2', REVIEW, [('"> 1/2"', '">50%"')], []),
    ('turnout-third', 'a third stays a fraction', REVIEW, [('"> 1/2"', '">= 2/3"')], [('> 0.5', '>= 2/3')]),
    ('interval-spaces', 'spaces in an interval do not matter', REVIEW, [('"[60, 80)"', '"[60,80.0)"')], []),
    ('interval-inside', 'nor those inside its brackets', REVIEW, [('"[60, 80)"', '"[ 60 , 80 )"')], []),
    ('interval-other-ends', 'ends may belong to the lower band', REVIEW, [('"[80, 100]"', '"(80, 100]"'), ('"[60, 80)"', '"[60, 80]"')], [('[80, 100]', '(80, 100]'), ('[60, 80)', '[60, 80]')]),

    # Defaults, left out or written.
    ('base-default', 'base: 100 is the default', MINI, before('components:', 'base: 100.0'), []),
    ('base-1000', 'another base', MINI, before('components:', 'base: 1000'), [('"base":"100"', '"base":"1000"')]),
    ('min-group-default', 'min-group 5 is the default', MINI, before('components:', 'privacy: { min-group: 5 }'), []),
    ('privacy-empty', 'an empty part has its defaults', MINI, before('components:', 'privacy: {}'), []),
    ('min-group', 'another min-group', MINI, before('components:', 'privacy: { min-group: 10 }'), [('"min-group":"5"', '"min-group":"10"')]),
    ('empty-lists', 'empty maps and lists are the default', MINI, before('components:', 'sources: {}\nscales: {}\ngroups: {}\nfacts: {}\nadjust: {}\nveto: {}\nnot-modelled: []'), []),
    ('aliases-empty', 'no aliases', MINI, [('{ 全部: {} }', '{ 全部: { aliases: [] } }')], []),
    ('ranking-default', 'the default ranking written out', MINI, before('components:', 'ranking: { within: category, order: [score desc, name asc], ties: shared }'), []),
    ('ranking-no-order', 'its order left out', MINI, before('components:', 'ranking: { within: category }'), []),
    ('ranking-by-name', 'an order that separates no ranks is read, with a warning', MINI, before('components:', 'ranking: { within: category, order: [name asc] }'), [('"order":["score desc","name asc"]', '"order":["name asc"]')]),
    ('ranking-dense', 'dense ranks', MINI, before('components:', 'ranking: { within: category, ties: dense }'), [('"ties":"shared"', '"ties":"dense"')]),
    ('requires-empty', 'an empty list of requires is none', MINI, [('差: "[0, 60)" } }', '差: "[0, 60)" }, requires: { 好: [] }, quota: {} }')], []),
    ('trim-panel', 'per: panel is the default', REVIEW, [('trim: { high', 'trim: { per: panel, high')], []),
    ('trim-none', 'no trim', REVIEW, [('      trim: { high: 1, low: 1, when: "marks >= 6" }\n', '')], [('"trim":{"per":"panel","high":"1","low":"1","when":"marks >= 6"}', '"trim":null')]),
    ('aggregate-default', 'aggregate: mean is the default', REVIEW, before('      empty: void', '      aggregate: mean'), []),
    ('aggregate-median', 'median', REVIEW, before('      empty: void', '      aggregate: median'), [('"aggregate":"mean"', '"aggregate":"median"')]),
    ('turnout-none', 'no turnout', REVIEW, [('      turnout: { min: "> 1/2", of: expected, short: void }\n', '')], [('"turnout":{"min":"> 0.5","of":"expected","short":"void"}', '"turnout":null')]),
    ('valid-none', 'every ballot with some item', REVIEW, [('      valid: { items: every, most: { indicator: overall, level: 好, share: 80% } }\n', '')], [('"items":"every"', '"items":"some"'), ('"most":{"indicator":"overall","level":"好","share":"0.8"}', '"most":null')]),
    ('valid-all-equal', 'all-equal: invalid', REVIEW, [('items: every, most', 'items: every, all-equal: invalid, most')], [('"all-equal":"valid"', '"all-equal":"invalid"')]),
    ('self-default', 'self: included is the default', REVIEW, [('      self: excluded\n', '')], [('"self":"excluded"', '"self":"included"')]),
    ('round-none', 'no rounding of panels', REVIEW, [('round: { places: 6, mode: half-up }', 'round: none')], [('"round":{"places":"6","mode":"half-up"}', '"round":null')]),
    ('round-zeros', 'places are whole numbers', REVIEW, [('places: 6,', 'places: 06,')], []),
    ('banding-default', 'banding: counted is the default', REVIEW, [('each: awards }', 'each: awards, banding: counted }')], []),
    ('cap-zero', 'a cap of 0 is not none', REVIEW, [('each: awards }', 'each: awards, cap: 0 }')], [('"each":"awards","cap":null', '"each":"awards","cap":"0"')]),
    ('cite-none', 'nothing cited', REVIEW, [('{ title: 加分, cite: R§3,', '{ title: 加分,')], [('"cite":"R§3"', '"cite":null')]),
    ('reading-none', 'no reading', REVIEW, [(REVIEW[REVIEW.index('reading:\n'):], '')], [('"reading":{"zone":"Asia/Shanghai","finish":{"depth":"0.9","speed":"1200","least":"20"},"evidence":{"speed":"300","least":"20","most":"120"},"points":{"article":{"points":"1","cap":"6"},"time":{"points":"1","per":"240","cap":null}},"streak":{"day":"1","rest":["sat","sun"]}}', '"reading":null')]),

    # Weights.
    ('weight-one-for-all', 'one weight for all stays one', REVIEW, [('weight: 0%', 'weight: 0')], []),
    ('weight-per-category', 'one a category is not the same text, even where all are equal', REVIEW, [('weight: 0%', 'weight: { 甲: 0%, 乙: 0% }')], [('"weight":"0","reading"', '"weight":[["甲","0"],["乙","0"]],"reading"')]),
    ('weight-order', 'the order of categories in a weight stays as written', REVIEW, [('weight: { 甲: 40%, 乙: 30% }', 'weight: { 乙: 30%, 甲: 40% }')], [('"weight":[["甲","0.4"],["乙","0.3"]]', '"weight":[["乙","0.3"],["甲","0.4"]]')]),
    ('group-weight-per-category', 'a group per category', REVIEW, [('{ peers: 40%, members: 60% }', '{ peers: { 甲: 40%, 乙: 0% }, members: { 甲: 60%, 乙: 100% } }')], [('["peers","0.4"],["members","0.6"]', '["peers",[["甲","0.4"],["乙","0"]]],["members",[["甲","0.6"],["乙","1"]]]')]),

    # Maps keep their order.
    ('order-of-groups', 'declaration order means something', REVIEW, [('{ peers: 40%, members: 60% }', '{ members: 60%, peers: 40% }')], [('["peers","0.4"],["members","0.6"]', '["members","0.6"],["peers","0.4"]')]),
    ('order-of-categories', 'of categories', REVIEW, [('{ 甲: {}, 乙: { aliases: [其他] } }', '{ 乙: { aliases: [其他] }, 甲: {} }')], [('["甲",{"aliases":[]}],["乙",{"aliases":["其他"]}]', '["乙",{"aliases":["其他"]}],["甲",{"aliases":[]}]')]),
    ('order-of-facts', 'of facts', REVIEW, [('  awards: { title: 表彰 }\n  notices: { title: 通报 }', '  notices: { title: 通报 }\n  awards: { title: 表彰 }')], [('["awards",{"title":{"zh":"表彰","en":"表彰"},"aliases":[]}],["notices",{"title":{"zh":"通报","en":"通报"},"aliases":[]}]', '["notices",{"title":{"zh":"通报","en":"通报"},"aliases":[]}],["awards",{"title":{"zh":"表彰","en":"表彰"},"aliases":[]}]')]),
    ('order-of-aliases', 'aliases keep theirs too', REVIEW, [('aliases: [同事]', 'aliases: [同僚, 同事]')], [('"aliases":["同事"]', '"aliases":["同僚","同事"]')]),
    ('order-of-level-aliases', 'a level takes its aliases from beside it', REVIEW, [('aliases: { 好: [优秀] }', 'aliases: { blank: [空白], 差: [较差, D], 好: [优秀] }')], [('"差",{"points":"40","aliases":[]}', '"差",{"points":"40","aliases":["较差","D"]}'), ('"blank",{"turnout":"not-counted","aliases":[]}', '"blank",{"turnout":"not-counted","aliases":["空白"]}')]),
    ('order-of-requires', 'requires and quota follow the order of the bands', REVIEW, [('requires: { 好: [ "component.report >= 85" ] }', 'requires: { 中: [ "component.work >= 60" ], 好: [ "component.report >= 85" ] }')], [('"requires":[["好",["component.report >= 85"]]]', '"requires":[["好",["component.report >= 85"]],["中",["component.work >= 60"]]]')]),
    ('order-of-quota', 'so that their own order means nothing', REVIEW, [('quota: { 好: {', 'quota: { 中: { max: 1/2, of: category, round: up, ties: all-keep }, 好: {')], [('"ties":"all-drop"}]]', '"ties":"all-drop"}],["中",{"max":"0.5","of":"category","round":"up","ties":"all-keep"}]]')]),
    ('rank-keys', 'keys of the ranking in their shortest form', REVIEW, [('"share(report, 好) desc"', '"share( report ,好 )   desc"'), ('component.work desc', 'component.work   desc')], []),
    ('rank-banding', 'banding is a key', REVIEW, [('score desc, component', 'banding desc, component')], [('"score desc","component', '"banding desc","component')]),

    # Totals and grades.
    ('clamp-none', 'without a clamp the outer ends are open, whatever stands there', REVIEW, [('clamp: [0, 100]', 'clamp: none')], [('"clamp":["0","100"]', '"clamp":null'), ('[80, 100]', '[80, )'), ('[0, 60)', '(, 60)')]),
    ('clamp-none-open', 'or where they are left out', REVIEW, [('clamp: [0, 100]', 'clamp: none'), ('"[80, 100]"', '"[80,]"'), ('"[0, 60)"', '"[,60)"')], [('"clamp":["0","100"]', '"clamp":null'), ('[80, 100]', '[80, )'), ('[0, 60)', '(, 60)')]),
    ('clamp-decimals', 'ends with decimals', REVIEW, [('clamp: [0, 100]', 'clamp: [0.00, 99.50]'), ('"[80, 100]"', '"[80, 99.5]"')], [('"clamp":["0","100"]', '"clamp":["0","99.5"]'), ('[80, 100]', '[80, 99.5]')]),
    ('veto-at-most', 'at-most', REVIEW, [('grade: 差 }', 'at-most: 中 }')], [('"grade":"差"}]]', '"at-most":"中"}]]')]),
    ('veto-stop', 'stop: true is the one truth value', REVIEW, [('grade: 差 }', 'stop: true }')], [('"grade":"差"}]]', '"stop":true}]]')]),
    ('veto-two', 'several vetoes', REVIEW, before('grades:\n', '  fire: { title: 火灾, when: "awards = 0", at-most: 中 }'), [('"grade":"差"}]]', '"grade":"差"}],["fire",{"title":{"zh":"火灾","en":"火灾"},"cite":null,"when":"awards = 0","at-most":"中"}]]')]),
    ('two-components', 'component weights add up over decimals', MINI, [('    weight: 100%\n    checklist: ' + '{ items: ' + ITEM + ' }', '    weight: 33.333333%\n    checklist: ' + '{ items: ' + ITEM + ' }\n  rest:\n    title: 其余\n    weight: 66.666667%\n    checklist: { items: { a: { title: 甲, full: 1 } } }')], [('"weight":"1"', '"weight":"0.33333333"'), ('"full":"100"}]]}}]]', '"full":"100"}]]}}],["rest",{"title":{"zh":"其余","en":"其余"},"aliases":[],"cite":null,"weight":"0.66666667","checklist":{"items":[["a",{"title":{"zh":"甲","en":"甲"},"aliases":[],"full":"1"}]]}}]]')]),

    # The other kinds.
    ('rate-ballots', 'among: ballots', KINDS, [('among: marks', 'among: ballots')], [('"among":"marks"', '"among":"ballots"')]),
    ('rate-of-order', 'the levels asked for, as written', KINDS, [('of: [优秀, 称职]', 'of: [称职, 优秀]')], [('"of":["优秀","称职"]', '"of":["称职","优秀"]')]),
    ('rate-from', 'from as a share in any form', KINDS, [('from: 90%', 'from: 0.9'), ('from: 2/3', 'from: 4/6'), ('from: 0%', 'from: 0.0')], []),
    ('rate-points', 'points with decimals', KINDS, [('points: 90 }', 'points: 87.50 }')], [('"points":"90"', '"points":"87.5"')]),
    ('measure-low', 'better: low', KINDS, [('full: 100, better: high', 'full: 36.50, better: low')], [('"full":"100","better":"high"', '"full":"36.5","better":"low"')]),
    ('rank-high', 'a rank with better: high', KINDS, [('better: low, first: 100, step: 2.50, least: 60', 'better: high, first: 95, step: 0.50, least: 95')], [('"better":"low","first":"100","step":"2.5","least":"60"', '"better":"high","first":"95","step":"0.5","least":"95"')]),
    ('number-range', 'a narrower scale of numbers', KINDS, [('number: [0, 100]', 'number: [59.50, 1e2]'.replace('1e2', '100.0'))], [('"number":["0","100"]', '"number":["59.5","100"]')]),
    ('column-quoted', 'a column title with full-width signs in quotes', KINDS, [('column: 招商额,', 'column: "招商额（万元）：２０２６",')], [('"column":"招商额"', '"column":"招商额（万元）：２０２６"')]),
    ('kind-alias', 'components have aliases', KINDS, [('    title: 招商\n', '    title: 招商\n    aliases: [引资]\n')], [('"招商","en":"招商"},"aliases":[]', '"招商","en":"招商"},"aliases":["引资"]')]),

    # Reading, in seconds.
    ('time-units', 'lengths of time in seconds', REVIEW, [('most: 2 min', 'most: 120 s'), ('per: 4 min', 'per: 240 s')], []),
    ('time-hours', 'from hours', REVIEW, [('per: 4 min', 'per: 0.5 h')], [('"per":"240"', '"per":"1800"')]),
    ('time-cap', 'a cap per day', REVIEW, [('per: 4 min', 'per: 4 min, cap: 8 per day')], [('"per":"240","cap":null', '"per":"240","cap":"8"')]),
    ('points-singular', 'point and points are one', REVIEW, [('day: 1 point,', 'day: 1.0 points,'), ('target: 100 points', 'target: 100 point')], []),
    ('rest-none', 'no rest days', REVIEW, [('day: 1 point, rest: [sat, sun]', 'day: 0 points')], [('"streak":{"day":"1","rest":["sat","sun"]}', '"streak":{"day":"0","rest":[]}')]),
    ('not-modelled-several', 'what people decide, in their own words', REVIEW, [('[ "R§13 申诉由人办理" ]', '\n  - "R§13 申诉由人办理"\n  - 党组织 研究, 决定')], [('["R§13 申诉由人办理"]', '["R§13 申诉由人办理","党组织 研究, 决定"]')]),
]
# Written last, so that the others keep their numbers.
LATER = [
    ('subject', 'what those who are reviewed are called; absent where a rulebook does not say it', MINI, [('components:', 'subject: { title: 党支部, aliases: [支部名称] }\ncomponents:')], [('"base":"100"', '"subject":{"title":{"zh":"党支部","en":"党支部"},"aliases":["支部名称"]},"base":"100"')]),
    ('share-required', 'a share of a level in requires, in its shortest form', REVIEW, [('"component.report >= 85"', '"share( report ,好 )>= 2/3", "component.report >= 85"')], [('["component.report >= 85"]', '["share(report, 好) >= 2/3","component.report >= 85"]')]),
    ('share-required-percent', 'a share as a percentage', REVIEW, [('"component.report >= 85"', '"share(report, 差) < 12.5%"')], [('["component.report >= 85"]', '["share(report, 差) < 0.125"]')]),
]
LAST = [
    ('adjust-to', 'an adjustment that belongs to a component; absent where a rulebook does not say it', REVIEW, [('each: awards', 'each: awards, to: work')], [('"each":"awards"', '"each":"awards","to":"work"')]),
    ('adjust-to-counted', 'one that counts for the grade, as it must', REVIEW, [('each: notices, cap: 3.00, banding: excluded', 'to: report, each: notices, cap: 3.00, banding: counted')], [('"each":"notices","cap":"3","banding":"excluded"', '"each":"notices","to":"report","cap":"3","banding":"counted"')]),
    ('places-most', 'as many places as 15 digits leave to a base of 100', MINI, [('places: 2', 'places: 12')], [('"places":"2"', '"places":"12"')]),
]
