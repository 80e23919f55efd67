import { defineWords } from '../../words/words.ts';

export const homeWords = defineWords({
  en: {
    heading: 'Ordered in from Japan, for you',
    lead: 'We buy from Japanese makers, tell you honestly when it comes, and send it anywhere in the world.',
  },
  ja: {
    heading: '日本の品を、お取り寄せいたします',
    lead: '日本のメーカーから取り寄せ、入荷の時期をありのままにお伝えし、世界中へお届けします。',
  },
});
