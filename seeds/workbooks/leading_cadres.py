"""The sample of leading-cadre-annual-review: twelve people of made-up townships and bureaus."""

from example_workbook import WHO, Example, numbered, plain
from member_appraisal import numbers

LEVELS = ('优秀', '称职', '基本称职', '不称职', '弃权')

# Name, unit, category, money invested, inspection, duties done (None: not asked), votes of superiors and staff.
PEOPLE = [
    ('程建军', '东河镇', '主要领导', 8000, 95.5, None, '9 1 0 0 0', '18 2 0 0 0'),
    ('任雪梅', '西山镇', '主要领导', 7200, 97, None, '8 2 0 0 0', '19 1 0 0 0'),
    ('范志明', '住建局', '正职', 7007.2, 95.5, None, '7 3 0 0 0', '15 5 0 0 0'),
    ('方丽', '水利局', '主要领导', 5200.8, 90, None, '6 3 1 0 0', '12 7 1 0 0'),
    ('石磊', '农业局', '主要领导', 4000, 88, None, '5 4 1 0 0', '11 7 2 0 0'),
    ('金秀兰', '东河镇', '其他领导', 2000, 98, 96, '9 0 0 0 1', '19 1 0 0 0'),
    ('廖文杰', '东河镇', '其他领导', 1800, 95, 94, '8 2 0 0 0', '17 3 0 0 0'),
    ('贾红', '西山镇', '其他领导', 1760, 94, 93.5, '9 1 0 0 0', '18 2 0 0 0'),
    ('夏伟', '西山镇', '副职', 1700, 93, 95, '10 0 0 0 0', '19 1 0 0 0'),
    ('邹涛', '住建局', '其他领导', 1900, 96, 90, '7 3 0 0 0', '14 6 0 0 0'),
    ('熊敏', '水利局', '其他领导', 1500, 90, 80, '6 4 0 0 0', '11 9 0 0 0'),
    ('孟凡', '农业局', '其他领导', 900, 85, 45, '4 4 2 0 0', '8 9 3 0 0'),
]

FACTS = [
    ('程建军', '东河镇', 4, 0, 0, 0, '县委发〔2026〕4、9、17、30号'),
    ('夏伟', '西山镇', 0, 0, 1, 0, '县纪〔2026〕12号'),
    ('邹涛', '住建局', 0, 0, 0, 1, '县纪立〔2026〕5号'),
    ('熊敏', '水利局', 0, 1, 0, 0, '县府督〔2026〕22号'),
]


def build():
    example = Example('2026年度领导干部考核')
    example.add_table(
        '名册', ('2026年度领导干部考核对象名册', '填报单位：县考核办'), plain('序号', '姓名', '单位', '类别'),
        numbered([row[:3] for row in PEOPLE]), total=False, note='注：正职列入主要领导，副职列入其他领导。')
    example.add_table(
        '实绩数据', ('2026年度领导干部工作实绩数据表', '数据来源：发改、督查部门　　投资额单位：万元'),
        plain('序号', '姓名', '单位', '完成投资额', '督查综合分', '工作完成率'),
        numbered([[*row[:2], *row[3:6]] for row in PEOPLE]), total=False,
        note='注：工作完成率只考核其他领导，最高100。')
    for name, place, count in (('领导评价', 6, 10), ('干部评价', 7, 20)):
        example.add_table(
            name, (f'领导干部民主测评得票汇总表（{name}）', f'发出：{count}　　收回：{count}　　有效：{count}　　无效：0'),
            [*WHO, ('民主测评', LEVELS)],
            numbered([[*row[:2], *numbers(row[place])] for row in PEOPLE]))
    example.add_table(
        '事实台账', ('2026年度领导干部表彰、通报、处理情况', '统计截止：2026年12月15日　　单位：次、件'),
        plain('序号', '姓名', '单位', '表彰次数', '通报次数', '诫勉次数', '立案件数', '文号'), numbered(FACTS))
    return example
