import type { atlas as english } from "../en/atlas.ts";

/** Words of the screen `atlas` in Kazakh. */
export const atlas: Readonly<Record<keyof typeof english, string>> = {
  "atlas.title": "Ағындар қайда барады",
  "atlas.commodity": "Тауар",
  "atlas.year": "Жыл",
  "atlas.by": "Түсі мен тізім белгісі",
  "atlas.byWay": "дәліз",
  "atlas.byOrigin": "шығу орны",
  "atlas.byMarket": "нарық",
  "atlas.map": "{commodity}: дәліздер бойынша ағын, {year}",
  "atlas.mapNote":
    "Сызық ені – өз жүгінің ағыны ({country}); түсі – міндетті түрде кесіп өтетін аумақ; үзік сызық – бағалау немесе болжам-шарт.",
  "atlas.weak": "бағалау немесе болжам-шарт",
  "atlas.zoomIn": "Үлкейту",
  "atlas.zoomOut": "Кішірейту",
  "atlas.whole": "Бүкіл карта",
  "atlas.link": "Буын",
  "atlas.corridor": "Дәліз",
  "atlas.from": "Басы",
  "atlas.to": "Соңы",
  "atlas.crosses": "Кесіп өтетін аумақ",
  "atlas.own": "Өз жүгі",
  "atlas.all": "Барлық жүк",
  "atlas.observed": "Тіркелгені",
  "atlas.capacity": "Өткізу қабілеті",
  "atlas.capacities": "Өткізу қабілеттері",
  "atlas.controls": "Кім жаба алады",
  "atlas.sources": "Дереккөздер",
  "atlas.selectLink":
    "Буынның не екенін, оны кім бақылайтынын және дереккөздерін көру үшін картадағы сызықты немесе кестедегі жолды таңдаңыз.",
  "atlas.origin": "Шығу орны",
  "atlas.market": "Нарық",
  "atlas.amount": "Көлемі",
  "atlas.yearUnknown": "{year}: деректе көрсетілмегендіктен есепке алынбағандар: {list}.",
  "atlas.noYear": "Сілтемеде «{asked}» жылы көрсетілген; бар жылдар: {first}–{last}. {year} көрсетілді.",
};
