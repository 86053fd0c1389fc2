import type { EntityId } from '../../shared/core/ids';
import { EMPTY_CASE, emptyParty } from '../../shared/domain/case/case-input';
import { registrationOps } from '../../shared/domain/case/register-case';
import { newFact, newRecord } from '../../shared/domain/ops';
import { createDice, type Dice } from '../../shared/domain/sample/dice';
import { allInventedNames } from '../../shared/domain/sample/invented-names';
import type { ChangeDraft, CommandContext, World } from '../../shared/domain/world';
import type { Op } from '../../shared/exchange/change';
import { builtInRulebook } from '../../shared/rulebook/rulebook';
import { residentCheck } from '../../shared/text/id-number';
import { addDays, type Day } from '../../shared/text/day';

export interface Size {
  readonly cases: number;
  readonly requests: number;
}

/** Of a court's records few are under way: the others are closed and kept. */
const RUNNING_PERCENT = 3;
const CAUSES = ['民间借贷纠纷', '追索劳动报酬纠纷', '买卖合同纠纷', '机动车交通事故责任纠纷', '金融借款合同纠纷'];
const PLACES = ['香达镇', '白扎乡', '吉曲乡', '毛庄乡', '觉拉乡'];
const CASES_A_YEAR = 2500;

/** Makes the changes of a county with invented people, a case and its requests each; the same for the same seed. */
export class LargeCounty {
  readonly #dice: Dice;
  readonly #names = allInventedNames();
  readonly #units: readonly EntityId[];
  readonly #rules: readonly string[];
  readonly #size: Size;
  #serial = 0;

  constructor(world: World, size: Size, seed = 20261121) {
    this.#dice = createDice(seed);
    this.#units = world.rows('unit').map(({ id }) => id);
    this.#rules = [...builtInRulebook().entryById.keys()];
    this.#size = size;
  }

  /** One change with the case and its parties, one for each of its requests. The newest cases come last. */
  changesOf(index: number, context: CommandContext): readonly ChangeDraft[] {
    const { cases, requests } = this.#size;
    const running = index >= cases - Math.ceil((cases * RUNNING_PERCENT) / 100);
    const filedOn = addDays(context.today as Day, -Math.ceil(((cases - index) * 365) / CASES_A_YEAR));
    const id = context.newId() as EntityId;
    const many = Math.floor(((index + 1) * requests) / cases) - Math.floor((index * requests) / cases);
    const closing: readonly Op[] = running
      ? []
      : [
          newFact(
            { kind: 'case', id },
            { id: context.newId(), type: 'closed', on: addDays(filedOn, 90), body: { way: 'performed' } },
          ),
        ];
    return [
      { kind: 'case.register', ops: [...this.#caseOps(id, index, filedOn, context), ...closing] },
      ...Array.from({ length: many }, () => this.#request(id, { filedOn, running, context })),
    ];
  }

  #caseOps(id: EntityId, index: number, filedOn: Day, context: CommandContext): readonly Op[] {
    const debtor = this.#dice.pick(this.#names);
    const applicant = this.#dice.pick(this.#names);
    const number = `（${filedOn.slice(0, 4)}）青2725执${index + 1}号`;
    return registrationOps(
      {
        id,
        case: {
          ...EMPTY_CASE,
          number,
          filedOn,
          cause: this.#dice.pick(CAUSES),
          basisKind: 'civilJudgment',
          basisNumber: `（${filedOn.slice(0, 4)}）青2725民初${index + 7}号`,
          basisCourt: '囊谦县人民法院',
          basisOn: addDays(filedOn, -30),
          claim: String(this.#dice.between(3000, 400_000)),
          handler: context.person,
        },
        parties: [
          {
            ...emptyParty('d', 'debtor'),
            nature: 'natural',
            nameZh: debtor.zh,
            nameBo: debtor.bo,
            idNumber: residentIdOf(index),
            phone: `199${String(index).padStart(8, '0')}`,
            address: `${this.#dice.pick(PLACES)}${this.#dice.between(1, 9)}村`,
          },
          { ...emptyParty('a', 'applicant'), nature: 'natural', nameZh: applicant.zh, nameBo: applicant.bo },
        ],
        payments: [],
      },
      context,
    );
  }

  #request(
    of: EntityId,
    {
      filedOn,
      running,
      context,
    }: { readonly filedOn: Day; readonly running: boolean; readonly context: CommandContext },
  ): ChangeDraft {
    const id = context.newId() as EntityId;
    const to = { kind: 'request', id } as const;
    const serial = ++this.#serial;
    const year = Number(filedOn.slice(0, 4));
    const issued = {
      number: `囊法执协字〔${year}〕${serial}号`,
      year,
      serial,
      deadline: running ? addDays(context.today as Day, this.#dice.between(-5, 20)) : addDays(filedOn, 20),
      deadlineRule: { source: 'court', count: 15, unit: 'days' },
      provisional: false,
    };
    const fact = (type: string, on: Day, body: Parameters<typeof newFact>[1]['body'], fid = context.newId()) =>
      newFact(to, { id: fid, type, on, body });
    const answer = context.newId();
    const answered = {
      outcome: 'full',
      text: '已查询，名下无可供执行的存款。',
      channel: 'paper',
      from: '联络员',
      awaitingPaper: false,
      papers: [],
    };
    return {
      kind: 'request.issue',
      ops: [
        newRecord('request', id, {
          case: of,
          unit: this.#dice.pick(this.#units),
          rule: this.#dice.pick(this.#rules),
          parties: [],
          particulars: '请查询被执行人名下的存款、账户及其变动情况。',
          handler: context.person,
        }),
        fact('issued', addDays(filedOn, 3), issued),
        fact('served', addDays(filedOn, 5), { method: 'direct', byPerson: context.person, recipient: '联络员' }),
        ...(running
          ? []
          : [
              fact('answered', addDays(filedOn, 15), answered, answer),
              fact('acknowledged', addDays(filedOn, 16), { answer }),
            ]),
      ],
    };
  }
}

/** Right in its shape, and nobody's: nobody is born on the thirty-first of a month of thirty days. */
function residentIdOf(index: number): string {
  const body = `632725${1950 + (index % 50)}0431${String(index % 1000).padStart(3, '0')}`;
  return body + residentCheck(body);
}
