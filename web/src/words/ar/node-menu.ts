import type { MenuWords } from '../en/node-menu.js';

export const menu: MenuWords = {
  label: 'ماذا تريد أن تفعل بـ{name}',
  close: 'أغلق القائمة',
  expand: 'أظهر الروابط',
  limit: 'بحد أقصى',
  any: 'الوقائع بأنواعها',
  some: '{shown} من {total}',
  all: 'الكل: {total}',
  more: 'المزيد …',
  alone: 'لا وقائع تسمح بها المرشِّحات.',
  collapse: 'اطوِ ما أُظهر',
  pin: 'ثبِّت هنا',
  unpin: 'ألغِ التثبيت',
  hide: 'أخفِ',
  open: 'افتح صفحته',
  chain: 'كيف يرتبط بـ…',
  chainTo: '… {name}',
  choose: '… عقدة أخرى أختارها',
};
