import type { LayoutReason } from '../../messages/layout/reasons.ts';
import { senseOf } from './find-label.ts';
import { normaliseLabel } from './names.ts';
import { withoutNumbering } from './read-words.ts';
import type { Sense } from './sense.ts';
import { isAttendanceWord } from './turnout-words.ts';

/** Why a column is no data that its title, read as a whole, says of itself. */
export const REASON_OF_SENSE: Partial<Record<Sense, LayoutReason>> = {
  'other-value': 'other-value',
  rate: 'rate-beside-counts',
  reckoned: 'reckoned',
  'full-mark': 'full-mark-column',
  remark: 'remark-column',
  unclear: 'label-not-understood',
};

/**
 * Why a usual column that no rulebook asks for is no data; undefined for any other. What the
 * rulebook calls so is never asked here.
 * @param path its titles, from the top
 * @param besideCounts rates are staff's own reckoning beside counts, and elsewhere a number
 */
export function usualReason(
  path: readonly string[],
  { besideCounts }: { readonly besideCounts: boolean },
): LayoutReason | undefined {
  const [own, ...above] = path.map(reasonOfText).toReversed();
  const reason = own ?? above.find((said) => said !== undefined && MARKS_ALL_BELOW.includes(said));
  return reason === 'rate-beside-counts' && !besideCounts ? undefined : reason;
}

/** Of a title over several columns; most are no more than the name of a part. */
const MARKS_ALL_BELOW: readonly LayoutReason[] = ['other-value', 'rate-beside-counts'];

function reasonOfText(text: string): LayoutReason | undefined {
  const key = withoutNumbering(normaliseLabel(text)).replace(MARKS, '');
  const bare = key.replace(BRACKETS, '');
  const isPlain = isReckoning(BRACKETS.exec(key)?.[1] ?? '');
  const usual = USUAL.find(
    ([reason, pattern]) =>
      pattern.test(key) || ((isPlain || !NUMBERS.includes(reason)) && pattern.test(bare)),
  );
  if (usual) return usual[0];
  if (isAttendanceWord(key)) return 'attendance';
  const sense = senseOf(text, 'count');
  return sense && sense !== 'unclear' ? REASON_OF_SENSE[sense] : undefined;
}

const MARKS = /^[*※★:]+|[*※★:]+$/g;
/** 职务（职级）, 合计（1+2+3）. */
const BRACKETS = /[([【]([^()[\]【】]*)[)\]】]$/;
/** Of numbers what stands in brackets may say that they are others: 得分（附加）. */
const NUMBERS: readonly LayoutReason[] = ['reckoned', 'rate-beside-counts'];
const isReckoning = (text: string): boolean =>
  /^[\d+*/×÷=%.,、a-z一二三四五六七八九十-]*$/.test(text) || senseOf(text, 'count') !== undefined;

const whole = (...words: string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

const PERSON = whole(
  '(?:现任|所任|曾任|行政|党内|主要)?(?:职务|职级|职位|职称|岗位|级别)(?:名称|级别|层次|类别)?|职务[、/和与及]?职级|担任职务|身份',
  '性别|年龄|民族|籍贯|出生地|国籍|健康状况|婚姻状况',
  '(?:学生|员工|人员|职工|教师|干部|党员|身份)?(?:学号|工号|警号|证号|编码|代码)|(?:人员|员工|职工|学生|教工|干部|党员|考生|选手)(?:编号|号)|准考证号|考号|账号|(?:申报|登录)账号',
  '(?:身份证|证件|护照)(?:件)?(?:号|号码|类型)?|身份证件号码?|公民身份号码',
  '出生(?:年月|日期|年月日|时间)|生日|出生',
  '(?:全日制|在职|最高|第一)?(?:学历|学位)(?:学位)?|学历[、/]学位|(?:毕业)?(?:院校|学校)|毕业院校(?:及|和)专业|所学专业|专业|年级',
  '政治面貌|(?:入党|入团|转正|参加工作|入职|入伍|到岗|工作|任职|任现职|任现职级|任现职务|任职起始)(?:时间|年月|日期|年限|年数)|工龄|党龄|教龄|入党年月',
  '(?:联系|办公|家庭|移动)?(?:电话|手机)(?:号|号码)?|手机号码?|联系方式|电子?邮箱|电子邮件|微信号?|qq号?|(?:家庭|通讯|联系|现)?(?:地址|住址)|邮编',
  '分管(?:工作|领域|部门)|工作分工|分工|主要职责|职责|照片|签名|签字|本人签字|确认签字',
  '(?:主要|第一|分管|单位|部门|支部)?负责人|(?:支部|党支部|党组织)?书记|支书|联系人|联系人姓名|分管领导|班长|班主任|指导(?:教师|老师)|小组成员|成员|申报单位|推荐单位',
  'position|post|title|job(?:title)?|rank(?:andpost)?|sex|gender|age|ethnicity|nationality|(?:employee|staff|student|person)?(?:id|no\\.?|number|code)|(?:date|year)ofbirth|birth(?:day|date)?|phone(?:number)?|mobile|telephone|tel\\.?|e-?mail|address|education|degree|major|joined|datejoined',
);

const QUESTIONNAIRE = whole(
  '(?:提交|答题|答卷|提交答卷|作答|填写|填报|填答|填表|开始|开始答题|结束|结束答题|完成|交卷|更新)(?:时间|日期)',
  '所用时间|答题(?:时长|用时)|用时|时长|(?:总)?耗时',
  '来源|来源(?:渠道|详情)|渠道|来自ip|ip|ip(?:地址|属地|省份|城市)|地理位置|(?:所在)?(?:省份|城市|地区|国家)',
  '(?:答卷|问卷|提交|数据|记录|流水)(?:编号|序号|id|号)|答题(?:序号|编号)|用户(?:id|编号|名)|用户昵称|微信(?:昵称|openid|性别|头像)|昵称|openid|设备|浏览器|操作系统|终端|答卷状态|状态',
  'timestamp|submi(?:tted|ssion)(?:at|time|date|id)?|start(?:date|time)|end(?:date|time)|completiontime|duration|time(?:spent|taken|used|elapsed)|source|ip|ipaddress|respondent(?:id)?|responseid|collectorid|useragent|device|lastmodifiedtime',
);

/** What may stand before a sum of all, which has no other name. */
const OF_ALL =
  '(?:本次|考核|考评|测评|民主测评|评议|评分|评委|专家|最终|最后|综合|加权|折算|汇总|实际)*';
/** What may stand before a mean, a rank or a total. */
const OF_SOME =
  '(?:年度|季度|月度|本次|考核|考评|测评|民主测评|评议|评分|述职|考试|个人|单位|部门|小组|组内|班级|各项|各档|评委|专家|民意|最终|最后|综合|加权|算术|折算|汇总|实际|全部|得分|成绩|分数|总分|去掉?最高最低分后?的?)*';
const RECKONED = whole(
  `${OF_ALL}(?:得分|分数|成绩|得分情况|评分结果)`,
  `${OF_SOME}(?:总分数?|总得分|总成绩|总评|总计|合计|小计|共计|累计|总和)(?:得?分|数)?`,
  `${OF_SOME}(?:平均|均)(?:得分|成绩|分|值|数)?|中位数|标准差|方差|极差`,
  `${OF_SOME}(?:名次|排名|排序|位次|序位|等次|等级|档次)|综合|综合(?:评价|评定|考评|指数|分)`,
  '(?:去掉?)?(?:一个)?最[高低]分?|资料分|评审分',
  '(?:总|投|合计)票数?(?:合计)?|(?:投票|参评|测评|评议|打分|评分)总?人数',
  'total(?:score|points|marks)?|sum|subtotal|average(?:score)?|mean|avg|rank(?:ing)?|place|grade|final(?:score|mark|grade)?|overall(?:score)?|median|score|result|votescast',
);

const RATES = whole(
  '.{0,8}(?:得票率|票率|率|比例|占比|百分比|满意度|支持度)',
  'turnout|(?:approval|return|response)?(?:rate|share|percentage)',
);

const REMARKS = whole(
  '备注|附注|说明|情况说明|评语|意见|建议|(?:其他|其它)(?:意见|建议|说明)|意见(?:和|与|及|、)?建议|主要(?:事迹|成绩|工作|表现|问题)|(?:工作)?亮点(?:和|与|及)?(?:不足)?说明|(?:扣分|减分|加分|评分|考核)(?:原因|理由|说明|依据|事由|标准|细则)|佐证材料|附件|(?:制表|填表|审核|复核|记录|统计|录入)人',
  'remarks?|notes?|comments?|reasons?|attachments?',
);

const USUAL: readonly (readonly [LayoutReason, RegExp])[] = [
  [
    'serial-number',
    whole('序号|编号|序|行号|no\\.?|#|serial(?:no\\.?|number)?|抽签号|出场(?:顺序|序号)'),
  ],
  ['person-detail', PERSON],
  ['questionnaire-detail', QUESTIONNAIRE],
  ['remark-column', REMARKS],
  ['reckoned', RECKONED],
  ['rate-beside-counts', RATES],
];
