import type { CaveatCode } from '../graph/caveats.js';
import { forLanguage } from '../model/scripts.js';

type Words = Readonly<Record<CaveatCode, (from: string, to: string) => string>>;

const TEXTS: Readonly<Record<string, Words>> = {
  en: {
    REPRESENTATION: (a, b) =>
      `On the way somebody stands for somebody else; it is not said that ${a} and ${b} met in person.`,
    DIFFERENT_MEETINGS: (a, b) =>
      `The meetings on the way are different ones; it is not said that ${a} and ${b} met.`,
    INFERRED_STEP: () => 'A step on the way is inferred: no source says it in so many words.',
    SERIES_ONLY: () =>
      'On the way is a series of events; that two belong to it does not say that they were in one sitting.',
    STANDING_RELATION: (a, b) =>
      `A step on the way is a lasting relation, not a meeting; it is not said that ${a} and ${b} met.`,
    POSSIBLY_SAME: () =>
      'On the way are two entities that may be one, or one a part of the other; nobody has decided.',
    NOT_HELD: () =>
      'An event on the way was planned, put off or called off; it is not said that it took place.',
  },
  de: {
    REPRESENTATION: (a, b) =>
      `Unterwegs steht jemand für jemand anderen; es heißt nicht, dass ${a} und ${b} einander persönlich begegnet sind.`,
    DIFFERENT_MEETINGS: (a, b) =>
      `Unterwegs liegen verschiedene Treffen; es heißt nicht, dass ${a} und ${b} einander begegnet sind.`,
    INFERRED_STEP: () => 'Ein Schritt ist erschlossen: keine Quelle sagt ihn ausdrücklich.',
    SERIES_ONLY: () =>
      'Unterwegs liegt eine Reihe von Veranstaltungen; dass zwei zu ihr gehören, heißt nicht, dass sie in einer Sitzung waren.',
    STANDING_RELATION: (a, b) =>
      `Ein Schritt ist eine dauerhafte Beziehung und kein Treffen; es heißt nicht, dass ${a} und ${b} einander begegnet sind.`,
    POSSIBLY_SAME: () =>
      'Unterwegs liegen zwei Einträge, die vielleicht einer sind oder einer ein Teil des anderen; niemand hat es entschieden.',
    NOT_HELD: () =>
      'Eine Veranstaltung unterwegs war geplant, verschoben oder abgesagt; es heißt nicht, dass sie stattfand.',
  },
  ar: {
    REPRESENTATION: (a, b) => `في الطريق من يمثّل غيره؛ ولم يُذكر أن ${a} و${b} التقيا شخصيا.`,
    DIFFERENT_MEETINGS: (a, b) => `الاجتماعات في الطريق مختلفة؛ ولم يُذكر أن ${a} و${b} التقيا.`,
    INFERRED_STEP: () => 'إحدى الخطوات مستنتجة، ولا يقولها أي مصدر صراحة.',
    SERIES_ONLY: () => 'في الطريق سلسلة من الفعاليات؛ والانتماء إليها لا يعني حضور جلسة واحدة.',
    STANDING_RELATION: (a, b) => `إحدى الخطوات علاقة دائمة لا اجتماع؛ ولم يُذكر أن ${a} و${b} التقيا.`,
    POSSIBLY_SAME: () => 'في الطريق كيانان قد يكونان واحدا أو يكون أحدهما جزءا من الآخر؛ ولم يُحسم ذلك.',
    NOT_HELD: () => 'إحدى الفعاليات في الطريق كانت مقررة أو مؤجلة أو ملغاة؛ ولم يُذكر أنها عُقدت.',
  },
  zh: {
    REPRESENTATION: (a, b) => `途中有人代表他人；资料没有说${a}与${b}亲自见过面。`,
    DIFFERENT_MEETINGS: (a, b) => `途中是不同的会议；资料没有说${a}与${b}见过面。`,
    INFERRED_STEP: () => '其中一步是推断的，没有资料明确这样说。',
    SERIES_ONLY: () => '途中是一系列活动；同属一个系列并不表示出席了同一场。',
    STANDING_RELATION: (a, b) => `其中一步是长期关系而不是会议；资料没有说${a}与${b}见过面。`,
    POSSIBLY_SAME: () => '途中有两个条目可能是同一个，或一个是另一个的一部分；尚无定论。',
    NOT_HELD: () => '途中有一项活动只是计划、推迟或取消的；资料没有说它举行了。',
  },
  'zh-Hant': {
    REPRESENTATION: (a, b) => `途中有人代表他人；資料沒有說${a}與${b}親自見過面。`,
    DIFFERENT_MEETINGS: (a, b) => `途中是不同的會議；資料沒有說${a}與${b}見過面。`,
    INFERRED_STEP: () => '其中一步是推斷的，沒有資料明確這樣說。',
    SERIES_ONLY: () => '途中是一系列活動；同屬一個系列並不表示出席了同一場。',
    STANDING_RELATION: (a, b) => `其中一步是長期關係而不是會議；資料沒有說${a}與${b}見過面。`,
    POSSIBLY_SAME: () => '途中有兩個條目可能是同一個，或一個是另一個的一部分；尚無定論。',
    NOT_HELD: () => '途中有一項活動只是計劃、推遲或取消的；資料沒有說它舉行了。',
  },
};

/** A caveat in words, in the first of these languages that there are words for, else in English. */
export function caveatText(code: CaveatCode, from: string, to: string, languages: readonly string[]): string {
  const [words = TEXTS['en'] as Words] = languages.flatMap((tag) => forLanguage(TEXTS, tag) ?? []);
  return words[code](from, to);
}
