import type { FilterWords } from '../en/filters.js';

export const filters: FilterWords = {
  time: 'الزمن',
  from: 'من',
  to: 'إلى',
  timeHint:
    'سنة أو شهر أو يوم: \u20661994\u2069 أو \u20662020-09\u2069 أو \u20662020-10-08\u2069. اترك أحد الحقلين فارغًا ليبقى الطرف مفتوحًا.',
  unreadable: 'ليس هذا تاريخًا. اكتب \u20661994\u2069 أو \u20662020-09\u2069 أو \u20662020-10-08\u2069.',
  reversed: 'النهاية تسبق البداية.',
  possibly: 'ربما في هذه المدة، ويشمل ما لا تاريخ له',
  certainly: 'في هذه المدة يقينًا',
  certainty: 'درجة اليقين',
  confidence: 'الثقة لا تقل عن',
  implicit: 'ويشمل ما يستنتجه القارئ ولا يقوله مصدر صراحةً',
  relations: 'العلاقات',
  noRelations: 'لا علاقات معروضة بعد.',
  sources: 'المصادر',
  anySource: 'إن لم تختر مصدرًا عُرضت الوقائع من كل المصادر.',
  someSources: 'تُعرض {shown} من {total} من المصادر.',
};
