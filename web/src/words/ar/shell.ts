import type { ShellWords } from '../en/shell.js';

export const shell: ShellWords = {
  search: {
    label: 'ابحث عن اسم بأي كتابة',
    none: 'لا أحد ولا شيء بهذا الاسم.',
    found: {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '{n} نتائج',
      many: '{n} نتيجة',
      other: '{n} نتيجة',
    },
  },
  skip: 'انتقل إلى المحتوى',
  language: 'اللغة',
  themes: { system: 'الألوان: حسب النظام', light: 'الألوان: فاتحة', dark: 'الألوان: داكنة' },
  tabs: {
    label: 'طرق العرض',
    graph: 'الشبكة',
    map: 'الخريطة',
    timeline: 'الخط الزمني',
    table: 'الجدول',
    document: 'المصادر',
    meetings: 'اللقاءات',
  },
  steps: { undo: 'تراجع', redo: 'إعادة' },
  panel: { label: 'التفاصيل', close: 'أغلق التفاصيل' },
  waiting: {
    loading: 'جارٍ التحميل…',
    partMissing: 'تعذّر تحميل هذا الجزء من الصفحة. تحقّق من الاتصال.',
    again: 'أعد المحاولة',
  },
};
