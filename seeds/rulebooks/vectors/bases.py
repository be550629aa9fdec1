"""The rulebooks that the vectors change, each with its canonical form written by hand."""

MINI = """\
rulebook: 1
id: mini
version: 1.0.0
title: 小规则
valid: { from: 2026-01-01, to: 2026-12-31 }
categories: { 全部: {} }
components:
  work:
    title: 工作
    weight: 100%
    checklist: { items: { plan: { title: 计划, full: 100 } } }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades: { bands: { 好: "[60, 100]", 差: "[0, 60)" } }
"""

MINI_CANONICAL = ''.join([
    '{"rulebook":"1","id":"mini","version":"1.0.0","title":{"zh":"小规则","en":"小规则"},',
    '"valid":{"from":"2026-01-01","to":"2026-12-31"},"sources":[],',
    '"categories":[["全部",{"aliases":[]}]],"base":"100","scales":[],"groups":[],',
    '"components":[["work",{"title":{"zh":"工作","en":"工作"},"aliases":[],"cite":null,"weight":"1",',
    '"checklist":{"items":[["plan",{"title":{"zh":"计划","en":"计划"},"aliases":[],"full":"100"}]]}}]],',
    '"facts":[],"adjust":[],',
    '"final":{"cite":null,"clamp":["0","100"],"round":{"places":"2","mode":"half-up"}},',
    '"veto":[],"grades":{"cite":null,"bands":[["好","[60, 100]"],["差","[0, 60)"]],',
    '"requires":[],"quota":[]},',
    '"ranking":{"within":"category","order":["score desc","name asc"],"ties":"shared"},',
    '"privacy":{"min-group":"5"},"not-modelled":[],"reading":null}',
])

# One of everything about ballots, facts, grades and reading; few defaults written out.
REVIEW = """\
rulebook: 1
id: review
version: 2026.1.0
title: { zh: 联评, en: Review }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources:
  R: { title: 办法, issued: 2025-12-20 }
categories: { 甲: {}, 乙: { aliases: [其他] } }
scales:
  two:
    cite: R§1
    levels: { 好: 100, 差: 40 }
    aliases: { 好: [优秀] }
    not-marks:
      弃权: { turnout: counted }
      blank: { turnout: not-counted }
groups:
  peers: { title: 同级, aliases: [同事] }
  members: { title: { zh: 群众, en: Members } }
components:
  report:
    title: 述职
    cite: R§2
    weight: { 甲: 40%, 乙: 30% }
    ballots:
      scale: two
      groups: { peers: 40%, members: 60% }
      indicators:
        overall: { title: 总体, weight: 40% }
        duty: { title: 责任, weight: 60%, of: { lead: { title: 第一责任, weight: 50% }, dual: { title: 双责, weight: 50% } } }
      trim: { high: 1, low: 1, when: "marks >= 6" }
      round: { places: 6, mode: half-up }
      turnout: { min: "> 1/2", of: expected, short: void }
      empty: void
      valid: { items: every, most: { indicator: overall, level: 好, share: 80% } }
      self: excluded
  work:
    title: 工作
    weight: { 甲: 60%, 乙: 70% }
    checklist:
      items: { plan: { title: 计划, full: 40 }, study: { title: 学习, full: 60 } }
  daily:
    title: 日常
    weight: 0%
    reading: { target: 100 points, per: month, absent: note }
facts:
  awards: { title: 表彰 }
  notices: { title: 通报 }
adjust:
  award: { title: 加分, cite: R§3, points: +0.50, each: awards }
  late: { title: 扣分, points: -0.20, each: notices, cap: 3.00, banding: excluded }
final: { cite: R§4, clamp: [0, 100], round: { places: 2, mode: half-up } }
veto:
  discipline: { title: 违纪, cite: R§5, when: "notices > 0", grade: 差 }
grades:
  cite: R§6
  bands: { 好: "[80, 100]", 中: "[60, 80)", 差: "[0, 60)" }
  requires: { 好: [ "component.report >= 85" ] }
  quota: { 好: { max: 30%, of: category, round: down, ties: all-drop } }
ranking: { within: category, order: [ score desc, component.work desc, "share(report, 好) desc", name asc ], ties: shared }
privacy: { min-group: 7 }
not-modelled: [ "R§13 申诉由人办理" ]
reading:
  zone: Asia/Shanghai
  finish: { depth: 90%, speed: 1200 chars/min, least: 20 s }
  evidence: { speed: 300 chars/min, least: 20 s, most: 2 min }
  points: { article: { points: 1, cap: 6 per day }, time: { points: 1, per: 4 min } }
  streak: { day: 1 point, rest: [sat, sun] }
"""

REVIEW_CANONICAL = ''.join([
    '{"rulebook":"1","id":"review","version":"2026.1.0","title":{"zh":"联评","en":"Review"},',
    '"valid":{"from":"2026-01-01","to":"2026-12-31"},',
    '"sources":[["R",{"title":"办法","issued":"2025-12-20"}]],',
    '"categories":[["甲",{"aliases":[]}],["乙",{"aliases":["其他"]}]],"base":"100",',
    '"scales":[["two",{"cite":"R§1","levels":[["好",{"points":"100","aliases":["优秀"]}],',
    '["差",{"points":"40","aliases":[]}]],"not-marks":[["弃权",{"turnout":"counted","aliases":[]}],',
    '["blank",{"turnout":"not-counted","aliases":[]}]]}]],',
    '"groups":[["peers",{"title":{"zh":"同级","en":"同级"},"aliases":["同事"]}],',
    '["members",{"title":{"zh":"群众","en":"Members"},"aliases":[]}]],',
    '"components":[["report",{"title":{"zh":"述职","en":"述职"},"aliases":[],"cite":"R§2",',
    '"weight":[["甲","0.4"],["乙","0.3"]],"ballots":{"scale":"two",',
    '"groups":[["peers","0.4"],["members","0.6"]],',
    '"indicators":[["overall",{"title":{"zh":"总体","en":"总体"},"aliases":[],"weight":"0.4","of":[]}],',
    '["duty",{"title":{"zh":"责任","en":"责任"},"aliases":[],"weight":"0.6","of":[',
    '["lead",{"title":{"zh":"第一责任","en":"第一责任"},"aliases":[],"weight":"0.5","of":[]}],',
    '["dual",{"title":{"zh":"双责","en":"双责"},"aliases":[],"weight":"0.5","of":[]}]]}]],',
    '"trim":{"per":"panel","high":"1","low":"1","when":"marks >= 6"},"aggregate":"mean",',
    '"round":{"places":"6","mode":"half-up"},',
    '"turnout":{"min":"> 0.5","of":"expected","short":"void"},"empty":"void",',
    '"valid":{"items":"every","all-equal":"valid",',
    '"most":{"indicator":"overall","level":"好","share":"0.8"}},"self":"excluded"}}],',
    '["work",{"title":{"zh":"工作","en":"工作"},"aliases":[],"cite":null,',
    '"weight":[["甲","0.6"],["乙","0.7"]],"checklist":{"items":[',
    '["plan",{"title":{"zh":"计划","en":"计划"},"aliases":[],"full":"40"}],',
    '["study",{"title":{"zh":"学习","en":"学习"},"aliases":[],"full":"60"}]]}}],',
    '["daily",{"title":{"zh":"日常","en":"日常"},"aliases":[],"cite":null,"weight":"0",',
    '"reading":{"target":"100","per":"month","absent":"note"}}]],',
    '"facts":[["awards",{"title":{"zh":"表彰","en":"表彰"},"aliases":[]}],',
    '["notices",{"title":{"zh":"通报","en":"通报"},"aliases":[]}]],',
    '"adjust":[["award",{"title":{"zh":"加分","en":"加分"},"cite":"R§3","points":"0.5",',
    '"each":"awards","cap":null,"banding":"counted"}],',
    '["late",{"title":{"zh":"扣分","en":"扣分"},"cite":null,"points":"-0.2",',
    '"each":"notices","cap":"3","banding":"excluded"}]],',
    '"final":{"cite":"R§4","clamp":["0","100"],"round":{"places":"2","mode":"half-up"}},',
    '"veto":[["discipline",{"title":{"zh":"违纪","en":"违纪"},"cite":"R§5",',
    '"when":"notices > 0","grade":"差"}]],',
    '"grades":{"cite":"R§6","bands":[["好","[80, 100]"],["中","[60, 80)"],["差","[0, 60)"]],',
    '"requires":[["好",["component.report >= 85"]]],',
    '"quota":[["好",{"max":"0.3","of":"category","round":"down","ties":"all-drop"}]]},',
    '"ranking":{"within":"category","order":["score desc","component.work desc",',
    '"share(report, 好) desc","name asc"],"ties":"shared"},',
    '"privacy":{"min-group":"7"},"not-modelled":["R§13 申诉由人办理"],',
    '"reading":{"zone":"Asia/Shanghai","finish":{"depth":"0.9","speed":"1200","least":"20"},',
    '"evidence":{"speed":"300","least":"20","most":"120"},',
    '"points":{"article":{"points":"1","cap":"6"},"time":{"points":"1","per":"240","cap":null}},',
    '"streak":{"day":"1","rest":["sat","sun"]}}}',
])

# The other kinds of component, a scale of numbers, ballots trimmed whole.
KINDS = """\
rulebook: 1
id: kinds
version: 1.0.0
title: 各种计分
valid: { from: 2026-01-01, to: 2026-12-31 }
categories: { 全部: {} }
scales:
  cadre: { levels: { 优秀: 100, 称职: 80, 不称职: 0 } }
  points:
    number: [0, 100]
    not-marks: { 弃权: { turnout: counted } }
    aliases: { 弃权: [不评] }
groups: { leaders: { title: 领导 }, staff: { title: 群众 } }
components:
  ballot:
    title: 打分
    weight: 20%
    ballots:
      scale: points
      groups: { leaders: 50%, staff: 50% }
      indicators: { overall: { title: 总体, weight: 100% } }
      trim: { per: ballot, high: 1, low: 1, when: "marks >= 5" }
      round: none
      empty: reweigh
      valid: { items: every }
  good:
    title: 优秀率
    weight: 20%
    rate:
      scale: cadre
      groups: { leaders: 60%, staff: 40% }
      of: [优秀, 称职]
      among: marks
      bands: [ { from: 90%, points: 100 }, { from: 2/3, points: 90 }, { from: 0%, points: 60 } ]
  done:
    title: 完成率
    weight: 20%
    measure: { column: 重点工作完成率, full: 100, better: high }
  place:
    title: 督考
    weight: 20%
    rank: { column: 督考综合分, better: low, first: 100, step: 2.50, least: 60 }
  invest:
    title: 招商
    weight: 20%
    ratio: { column: 招商额, best: category }
final: { clamp: none, round: { places: 0, mode: down } }
grades: { bands: { 好: "[60, )", 差: "( , 60)" } }
"""

KINDS_CANONICAL = ''.join([
    '{"rulebook":"1","id":"kinds","version":"1.0.0","title":{"zh":"各种计分","en":"各种计分"},',
    '"valid":{"from":"2026-01-01","to":"2026-12-31"},"sources":[],',
    '"categories":[["全部",{"aliases":[]}]],"base":"100",',
    '"scales":[["cadre",{"cite":null,"levels":[["优秀",{"points":"100","aliases":[]}],',
    '["称职",{"points":"80","aliases":[]}],["不称职",{"points":"0","aliases":[]}]],"not-marks":[]}],',
    '["points",{"cite":null,"number":["0","100"],',
    '"not-marks":[["弃权",{"turnout":"counted","aliases":["不评"]}]]}]],',
    '"groups":[["leaders",{"title":{"zh":"领导","en":"领导"},"aliases":[]}],',
    '["staff",{"title":{"zh":"群众","en":"群众"},"aliases":[]}]],',
    '"components":[["ballot",{"title":{"zh":"打分","en":"打分"},"aliases":[],"cite":null,"weight":"0.2",',
    '"ballots":{"scale":"points","groups":[["leaders","0.5"],["staff","0.5"]],',
    '"indicators":[["overall",{"title":{"zh":"总体","en":"总体"},"aliases":[],"weight":"1","of":[]}]],',
    '"trim":{"per":"ballot","high":"1","low":"1","when":"marks >= 5"},"aggregate":"mean","round":null,',
    '"turnout":null,"empty":"reweigh","valid":{"items":"every","all-equal":"valid","most":null},',
    '"self":"included"}}],',
    '["good",{"title":{"zh":"优秀率","en":"优秀率"},"aliases":[],"cite":null,"weight":"0.2",',
    '"rate":{"scale":"cadre","groups":[["leaders","0.6"],["staff","0.4"]],"of":["优秀","称职"],',
    '"among":"marks","bands":[{"from":"0.9","points":"100"},{"from":"2/3","points":"90"},',
    '{"from":"0","points":"60"}]}}],',
    '["done",{"title":{"zh":"完成率","en":"完成率"},"aliases":[],"cite":null,"weight":"0.2",',
    '"measure":{"column":"重点工作完成率","full":"100","better":"high"}}],',
    '["place",{"title":{"zh":"督考","en":"督考"},"aliases":[],"cite":null,"weight":"0.2",',
    '"rank":{"column":"督考综合分","better":"low","first":"100","step":"2.5","least":"60"}}],',
    '["invest",{"title":{"zh":"招商","en":"招商"},"aliases":[],"cite":null,"weight":"0.2",',
    '"ratio":{"column":"招商额","best":"category"}}]],',
    '"facts":[],"adjust":[],',
    '"final":{"cite":null,"clamp":null,"round":{"places":"0","mode":"down"}},',
    '"veto":[],"grades":{"cite":null,"bands":[["好","[60, )"],["差","(, 60)"]],',
    '"requires":[],"quota":[]},',
    '"ranking":{"within":"category","order":["score desc","name asc"],"ties":"shared"},',
    '"privacy":{"min-group":"5"},"not-modelled":[],"reading":null}',
])

CANONICAL = {MINI: MINI_CANONICAL, REVIEW: REVIEW_CANONICAL, KINDS: KINDS_CANONICAL}
