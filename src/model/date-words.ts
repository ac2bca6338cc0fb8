import { forLanguage } from './scripts.js';

/** The words that a date needs beside what Intl knows, in one language; each takes what it is said of. */
export interface DateWords {
  since(date: string): string;
  sinceStill(date: string): string;
  until(date: string): string;
  untilStartUnknown(date: string): string;
  notAfter(date: string): string;
  notBefore(date: string): string;
  about(date: string): string;
  decade(year: string): string;
  quarter(number: number, year: string): string;
  /** Spring, summer, autumn and winter. */
  seasons: readonly [string, string, string, string];
  season(season: string, year: string): string;
  /** Which parts are uncertain, where the others are not. */
  inferred: { year: string; month: string; day: string };
  uncertain: string;
  always: string;
  unknown: string;
  range(from: string, to: string): string;
  remark(date: string, remark: string): string;
}

const remark = (date: string, text: string) => `${date} (${text})`;
const range = (from: string, to: string) => `${from} – ${to}`;

const english: DateWords = {
  since: (date) => `since ${date}`,
  sinceStill: (date) => `since ${date}, still so`,
  until: (date) => `until ${date}`,
  untilStartUnknown: (date) => `until ${date}, start not known`,
  notAfter: (date) => `not after ${date}`,
  notBefore: (date) => `not before ${date}`,
  about: (date) => `about ${date}`,
  decade: (year) => `${year}s`,
  quarter: (number, year) => `Q${number} ${year}`,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  season: (season, year) => `${season} ${year}`,
  inferred: { year: 'year inferred', month: 'month inferred', day: 'day inferred' },
  uncertain: 'uncertain',
  always: 'always',
  unknown: 'not known when',
  range,
  remark,
};

const german: DateWords = {
  since: (date) => `seit ${date}`,
  sinceStill: (date) => `seit ${date}, noch immer`,
  until: (date) => `bis ${date}`,
  untilStartUnknown: (date) => `bis ${date}, Beginn unbekannt`,
  notAfter: (date) => `spätestens ${date}`,
  notBefore: (date) => `frühestens ${date}`,
  about: (date) => `um ${date}`,
  decade: (year) => `${year}er-Jahre`,
  quarter: (number, year) => `${number}. Quartal ${year}`,
  seasons: ['Frühling', 'Sommer', 'Herbst', 'Winter'],
  season: (season, year) => `${season} ${year}`,
  inferred: { year: 'Jahr erschlossen', month: 'Monat erschlossen', day: 'Tag erschlossen' },
  uncertain: 'unsicher',
  always: 'immer',
  unknown: 'Zeit unbekannt',
  range,
  remark,
};

const arabic: DateWords = {
  since: (date) => `منذ ${date}`,
  sinceStill: (date) => `منذ ${date} وحتى الآن`,
  until: (date) => `حتى ${date}`,
  untilStartUnknown: (date) => `حتى ${date}، والبداية غير معروفة`,
  notAfter: (date) => `في موعد أقصاه ${date}`,
  notBefore: (date) => `ليس قبل ${date}`,
  about: (date) => `حوالي ${date}`,
  decade: (year) => `عقد ${year}`,
  quarter: (number, year) => `الربع ${number} من ${year}`,
  seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
  season: (season, year) => `${season} ${year}`,
  inferred: { year: 'السنة مستنتجة', month: 'الشهر مستنتج', day: 'اليوم مستنتج' },
  uncertain: 'غير مؤكد',
  always: 'دائما',
  unknown: 'وقت غير معروف',
  range,
  remark,
};

const chinese: DateWords = {
  since: (date) => `自${date}起`,
  sinceStill: (date) => `自${date}起至今`,
  until: (date) => `至${date}`,
  untilStartUnknown: (date) => `至${date}，开始时间不详`,
  notAfter: (date) => `不晚于${date}`,
  notBefore: (date) => `不早于${date}`,
  about: (date) => `约${date}`,
  decade: (year) => `${year}年代`,
  quarter: (number, year) => `${year}年第${number}季度`,
  seasons: ['春季', '夏季', '秋季', '冬季'],
  season: (season, year) => `${year}年${season}`,
  inferred: { year: '年份为推断', month: '月份为推断', day: '日期为推断' },
  uncertain: '不确定',
  always: '一直',
  unknown: '时间不详',
  range: (from, to) => `${from}至${to}`,
  remark: (date, text) => `${date}（${text}）`,
};

const traditionalChinese: DateWords = {
  ...chinese,
  untilStartUnknown: (date) => `至${date}，開始時間不詳`,
  notAfter: (date) => `不晚於${date}`,
  notBefore: (date) => `不早於${date}`,
  about: (date) => `約${date}`,
  inferred: { year: '年份為推斷', month: '月份為推斷', day: '日期為推斷' },
  uncertain: '不確定',
  unknown: '時間不詳',
};

const WORDS: Readonly<Record<string, DateWords>> = {
  en: english,
  de: german,
  ar: arabic,
  zh: chinese,
  'zh-Hant': traditionalChinese,
};

/** That a date needs words, in a language of which there are none here. */
export const NO_WORDS = Symbol('no words');

/** For languages without words: what most dates need, and NO_WORDS thrown where it is more. */
const wordless = new Proxy({ range } as DateWords, {
  get(words, name) {
    if (name in words) return words[name as keyof DateWords];
    throw NO_WORDS;
  },
});

/** The words of a language (BCP 47); of one without, they throw NO_WORDS where a date needs some. */
export function dateWords(language: string): DateWords {
  return forLanguage(WORDS, language) ?? wordless;
}
