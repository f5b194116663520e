import type { atlas as english } from "../en/atlas.ts";

/** Words of the screen `atlas` in Russian. */
export const atlas: Readonly<Record<keyof typeof english, string>> = {
  "atlas.title": "Куда идут потоки",
  "atlas.commodity": "Товар",
  "atlas.year": "Год",
  "atlas.by": "Цвет и список по признаку",
  "atlas.byWay": "коридор",
  "atlas.byOrigin": "происхождение",
  "atlas.byMarket": "рынок",
  "atlas.map": "{commodity}: потоки по коридорам, {year}",
  "atlas.mapNote":
    "Ширина — поток собственного груза ({country}); цвет — территория, которую он не может миновать; прерывистая линия — оценка или допущение.",
  "atlas.weak": "оценка или допущение",
  "atlas.zoomIn": "Увеличить",
  "atlas.zoomOut": "Уменьшить",
  "atlas.whole": "Вся карта",
  "atlas.link": "Участок",
  "atlas.corridor": "Коридор",
  "atlas.from": "Откуда",
  "atlas.to": "Куда",
  "atlas.crosses": "Проходит через",
  "atlas.own": "Собственный груз",
  "atlas.all": "Весь груз",
  "atlas.observed": "По данным источников",
  "atlas.capacity": "Пропускная способность",
  "atlas.capacities": "Виды пропускной способности",
  "atlas.controls": "Кто может перекрыть",
  "atlas.sources": "Источники",
  "atlas.selectLink":
    "Нажмите на линию карты или строку таблицы: откроются описание участка, контролирующие его стороны и источники.",
  "atlas.origin": "Происхождение",
  "atlas.market": "Рынок",
  "atlas.amount": "Объём",
  "atlas.yearUnknown": "Не включено за {year}, так как данных нет: {list}.",
  "atlas.noYear": "Ссылка указывает год «{asked}»; есть годы с {first} по {last}. Показан {year}.",
};
