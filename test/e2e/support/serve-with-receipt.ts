import { expect } from '@playwright/test';
import type { App } from './app';
import { askUnits, documentNumber, QUERY_VEHICLES } from './ask-units';
import { choose } from './choose';
import { attachPicture } from './papers';
import { saveFact } from './record-fact';
import type { TestLanguage } from './texts';

/** The picture that is attached, and how many bytes it has. */
export const RECEIPT = '送达回证.png';
export const RECEIPT_SIZE = '73 B';
/** The second machine numbers from the range that the hub has given it. */
const SERIAL_OF_SECOND_MACHINE = 5001;

export const openRequestOfCase = async ({ page }: App): Promise<void> => {
  const number = documentNumber(SERIAL_OF_SECOND_MACHINE);
  await page.getByRole('link', { name: number }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
};

/** Asks a unit in the case on the screen of the second machine, and records the service with a picture of its receipt: two changes. */
export async function serveWithReceipt(app: App, language: TestLanguage): Promise<void> {
  await askUnits(app, { title: QUERY_VEHICLES.title[language], particulars: '请查询被执行人名下车辆。' });
  await app.link('requests.issued.toCase').click();
  await openRequestOfCase(app);
  await app.button('requests.action.served').click();
  await choose(app, 'requests.field.method', 'requests.method.leftInPlace');
  await app.textbox('requests.field.recipient').fill('白玛');
  await app.textbox('requests.field.post').fill('科长');
  await attachPicture(app, 'requests.field.receipt', RECEIPT);
  await saveFact(app);
}
