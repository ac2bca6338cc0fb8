import type { KeyWords } from '../en/keys.js';

export const keys: KeyWords = {
  title: 'المفاتيح على لوحة الرسم',
  move: 'إلى العقدة التالية في ذلك الاتجاه',
  facts: 'التنقل بين وقائع العقدة',
  open: 'الفتح في اللوحة الجانبية',
  expand: 'إظهار 12 واقعة أخرى',
  collapse: 'الطيّ',
  menu: 'قائمة العقدة',
  pin: 'التثبيت أو إلغاؤه',
  hide: 'الإخفاء',
  fit: 'ملاءمة الشاشة',
  pan: 'تحريك اللوحة',
  zoom: 'تقريب، تبعيد',
  help: 'هذه القائمة',
};
