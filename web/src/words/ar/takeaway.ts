import type { TakeawayWords } from '../en/takeaway.js';

export const takeaway: TakeawayWords = {
  button: 'تصدير',
  title: 'تصدير ما يظهر على الشاشة',
  counts: '{entities}، {facts}',
  lines: { stated: 'مذكورة صراحة', implicit: 'مستنتجة من القراءة', denied: 'ينفيها مصدر' },
  faded: 'كلما بهت الخط قلّ اليقين من الواقعة',
  counted: '{label} ({n})',
  legend: 'مفتاح الرموز',
  credits: {
    data: 'البيانات:',
    licensed: '{title} ({licence})',
    noLicence: 'الترخيص غير مذكور',
    sources: { one: 'المصدر:', other: 'المصادر:' },
    more: {
      one: 'ومصدر آخر',
      two: 'ومصدران آخران',
      few: 'و{n} مصادر أخرى',
      many: 'و{n} مصدرًا آخر',
      other: 'و{n} مصدر آخر',
    },
    made: 'أُعدّ بواسطة Parley في {date}.',
    address: 'هذا العرض:',
  },
};
