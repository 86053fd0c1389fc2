/**
 * The closed lists of the rulebook. The values stand in the data of every court: a value is added here, never renamed.
 * What a person reads for a value comes from the locale files, by the keys at the end of this file.
 */

/** What kind of act an entry asks of its bearer. */
export const ASKS = [
  // Information
  'query', // look something up for the court 查询
  'provide-information', // hand over what the body holds 提供
  'locate', // help to find a person 查找
  'inform-court', // tell the court what the body comes across 告知
  'reply', // answer the court in writing or by decision 答复
  // Property and rights
  'freeze', // 冻结
  'seize', // take a thing into custody 扣押
  'deduct', // transfer money away from an account 扣划
  'withhold', // keep back money due to the debtor 扣留
  'draw', // pay that money out to the court 提取
  'stop-registration', // 停止、暂停办理登记
  'transfer-registration', // 办理过户、变更登记
  'settle-insurance', // 理赔
  // Persons
  'restrict', // limit a right, a business or an access to a market 限制
  'limit-exit', // 限制出入境
  'restrain', // measures on a person when time presses 采取必要措施
  'detain', // take a detained person in 收押
  'rescue', // urgent call-out 出警
  'investigate', // open and investigate a criminal case 立案侦查
  'approve-arrest', // 批捕
  'prosecute', // 审查起诉
  'deny-office', // refuse a post in an enterprise 不予核准任职
  'deny-honour', // refuse or withdraw an award 取消评定资格
  'sanction', // discipline or punish 查处、处罚
  // Public life and management
  'publish', // report or expose 宣传、曝光
  'educate', // 普法
  'assess', // count in an assessment 考核
  'supervise', // 监督
  'coordinate', // 协调
  'command', // lead at the scene 指挥
  'assist', // help in general 协助、支持
  'organise', // set up a group or a mechanism 建立
  'fund', // 资金保障
  'handle', // decide a matter within the body's office 办理
  'make-rules', // 制订办法
  'observe-rules', // act by the rules, add no conditions 按规定办理
  'lend-prudently', // 信贷审慎
  'report', // report to the conference or circulate to others 通报
  'urge', // bring a debtor to perform 督促履行
  'seal', // register the sealing of property 查封登记
  'record', // enter in a register, a credit base, a system 录入、记入
  'send-list', // send lists or data on to a unit 推送
  'relieve', // help a person in need 救助
  'commend', // praise by name 表彰
  'serve', // make out and serve documents 制作、送达文书
  'transfer-case', // hand over clues or a case, apply for supervision 移送、提请
  'lift', // end measures 解除
  'notify-unit', // the court tells the assisting unit 通知协助单位
  'convene', // call a meeting, report to it 召开会议
  'protect-information', // security and secrecy of information 信息安全、保密
] as const;

export type Ask = (typeof ASKS)[number];

/** Whose data, person or property an entry concerns. */
export const SUBJECTS = [
  'debtor', // the person subject to enforcement
  'debtor-vehicle',
  'debtor-land',
  'debtor-real-estate', // land and houses
  'debtor-deposit',
  'debtor-equity',
  'debtor-company', // the debtor's business, its registration, qualification and honours
  'debtor-insurance',
  'debtor-public-money', // appropriations, subsidies, compensation for demolition, tax refunds
  'debtor-tax',
  'company', // an enterprise or institution, debtor or not
  'detainee', // the debtor or another person under judicial detention
  'suspect',
  'deputy', // deputy of the people's congress or member of the CPPCC
  'official', // organ, party member or official who interferes
  'unit', // a unit or person that obstructs, does not assist or does not perform
  'case', // a case or an incident, not one person
  'public',
  'debtor-project', // building projects and their approval
  'debtor-securities',
  'debtor-intellectual-property',
  'debtor-family', // marriage, children
  'debtor-social-security',
  'applicant', // the person who applied for enforcement
  'list', // lists of dishonest debtors
  'none', // the body's own work
] as const;

export type Subject = (typeof SUBJECTS)[number];

/** Why a body of the document has no entry of its own. */
export const NO_ENTRY_REASONS = [
  'general-duties-only', // bound by the general articles only, no article of chapter 4 names it
  'through-others', // its part is owed by bodies under it, which have entries
  'leads-conference', // leads the conference, owes no duty of its own
  'assessed-only', // is assessed by others, owes no act
] as const;

export type NoEntryReason = (typeof NO_ENTRY_REASONS)[number];

export const askLabelKey = (ask: Ask) => `rules.ask.${ask}` as const;
export const subjectLabelKey = (subject: Subject) => `rules.subject.${subject}` as const;
export const noEntryReasonKey = (reason: NoEntryReason) => `rules.noEntry.${reason}` as const;
