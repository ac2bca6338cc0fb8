import type { AboutWords } from '../en/about.js';

export const about: AboutWords = {
  rules:
    'الحضور غير التمثيل: نميّز من أرسل غيره أو تحدّث باسم غيره عمّن كان حاضرًا. وما لا يقوله المصدر فهو «غير مذكور»، وليس «لا».',
  contents: 'ما فيها',
  evidence: {
    zero: 'لا مواضع مستشهَد بها',
    one: 'موضع واحد مستشهَد به',
    two: 'موضعان مستشهَد بهما',
    few: '{n} مواضع مستشهَد بها',
    many: '{n} موضعًا مستشهَدًا به',
    other: '{n} موضع مستشهَد به',
  },
  datasets: 'مجموعات البيانات وشروطها',
  records: {
    zero: 'لا سجلات',
    one: 'سجل واحد',
    two: 'سجلان',
    few: '{n} سجلات',
    many: '{n} سجلًا',
    other: '{n} سجل',
  },
  licence: 'الرخصة',
  notStated: 'غير مذكورة',
  developers: 'للمطوّرين',
  ide: 'اكتب استعلامات GraphQL',
  doors: 'كل مداخل هذه الخدمة',
};
