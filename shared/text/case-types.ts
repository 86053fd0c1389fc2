/** A type code of the Supreme Court's case number rules (法〔2015〕137号 and its annex, amended 2018). */
export interface CaseType {
  readonly code: string;
  /** What the code stands for, in Chinese as in the annex. */
  readonly meaning: string;
  readonly enforcement: boolean;
  /** `seen`: read in a published code table. `recalled`: from memory, to be compared with the annex. */
  readonly source: 'seen' | 'recalled';
}

const SEEN_ENFORCEMENT: Readonly<Record<string, string>> = {
  执: '首次执行',
  执恢: '恢复执行',
  执保: '财产保全执行',
  执异: '执行异议',
  执复: '执行复议',
  执监: '执行监督',
  执协: '执行协调',
  执他: '其他执行',
};

const SEEN_OTHER: Readonly<Record<string, string>> = {
  司惩: '司法制裁审查',
  司惩复: '司法制裁复议',
  司救执: '执行司法救助',
  民初: '民事一审',
  民终: '民事二审',
  民特: '民事特别程序',
  刑初: '刑事一审',
  行初: '行政一审',
  行审: '非诉行政行为申请执行审查',
  财保: '非诉财产保全审查',
};

const RECALLED: Readonly<Record<string, string>> = {
  民辖: '民事管辖',
  民辖终: '民事管辖上诉',
  民监: '民事依职权再审审查',
  民申: '民事申请再审审查',
  民抗: '民事抗诉再审审查',
  民再: '民事再审',
  民撤: '第三人撤销之诉',
  民特监: '民事特别程序监督',
  民催: '公示催告',
  民督: '支付令',
  民督监: '支付令监督',
  民保令: '人身安全保护令',
  民保更: '人身安全保护令变更',
  知民初: '知识产权民事一审',
  知民终: '知识产权民事二审',
  知行初: '知识产权行政一审',
  知行终: '知识产权行政二审',
  刑终: '刑事二审',
  刑监: '刑事依职权再审审查',
  刑申: '刑事申诉再审审查',
  刑抗: '刑事抗诉再审审查',
  刑再: '刑事再审',
  刑更: '刑罚与执行变更',
  刑医: '强制医疗',
  刑没: '违法所得没收',
  刑他: '其他刑事',
  行终: '行政二审',
  行监: '行政依职权再审审查',
  行申: '行政申请再审审查',
  行抗: '行政抗诉再审审查',
  行再: '行政再审',
  行审复: '非诉行政行为申请执行审查复议',
  行他: '其他行政',
  行保: '行为保全审查',
  证保: '证据保全审查',
  法赔: '法院作为赔偿义务机关自赔',
  委赔: '赔偿委员会审理赔偿',
  委赔监: '司法赔偿监督审查',
  司救刑: '刑事司法救助',
  司救民: '民事司法救助',
  司救行: '行政司法救助',
  司救他: '其他司法救助',
  破: '破产',
  破申: '破产申请审查',
  破终: '破产上诉',
  破监: '破产监督',
  强清: '强制清算',
  清申: '强制清算申请审查',
};

export const CASE_TYPES: readonly CaseType[] = [
  ...typesOf(SEEN_ENFORCEMENT, true, 'seen'),
  ...typesOf(SEEN_OTHER, false, 'seen'),
  ...typesOf(RECALLED, false, 'recalled'),
];

/** Codes with the longest first, so that 执恢 is not read as 执 and a rest. */
export const CASE_TYPE_CODES: readonly string[] = CASE_TYPES.map(({ code }) => code).toSorted(
  (a, b) => b.length - a.length,
);

export function caseTypeOf(code: string): CaseType | null {
  return CASE_TYPES.find((type) => type.code === code) ?? null;
}

/** Whether cases of this code are enforcement cases, the ones from which assistance is asked. */
export function isEnforcementType(code: string): boolean {
  return caseTypeOf(code)?.enforcement ?? false;
}

function typesOf(
  meanings: Readonly<Record<string, string>>,
  enforcement: boolean,
  source: CaseType['source'],
): readonly CaseType[] {
  return Object.entries(meanings).map(([code, meaning]) => ({ code, meaning, enforcement, source }));
}
