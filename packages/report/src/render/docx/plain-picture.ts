import { inflateSync, zlibSync } from "fflate";
import { fromBase64 } from "./base64.ts";

/**
 * The words "This picture is drawn as SVG, which Word shows from 2019 on. Its numbers stand in the tables at the end of the report." set in
 * Roboto, one bit a pixel, rows filled up to whole bytes, deflated: there is no type to set words with at hand.
 */
const WORDS = [
  "3dQxb9tGFADgGAXsoYG5tTXgRkOHrDUOASzUFrdm628wIMDcYgFcTNDW1dCgAjbkoUOtQiWnbJnqya1RSVUjLSwP6FC0gKHIiKFb1EjJASIPvPD6jqQVu02BIB0KlwP1cLqP",
  "vHfv+OTbX/HNsOE1e+sugztWsZAyuhxvu31NSi4klTswIVJ/wgUhPEDX6ERZRtV8rG6whpk9Io0i2BjsdvAX+9wxqhfwNrDJYIZmtkC+gXlcgl2FGdcsOwvu+om9MCvhne0N",
  "snEuBnK/Mm//lhtMcIGcRLH9+/LkAq/SamVfLB9W159p7Up1rxqcMfoEd1oxe4pWQt/8hBQ94WFUM80j4m/qOZqX0jzyhkX9OwMdIn5goBOvxw7RgSEbyta7ZUaP83xofE+M",
  "hvDLtstW6uPY0KvKrtRHxGh++8BybO5NrSOPMsdymLIErxFlc3y4FRHjB9GLI7dy72Q8KcrzwOrIeyejJ7T55QPuRKGY8q/PMHM42DVGfbyT2EpqPxeDOHLMhydjv4TFCyuS",
  "DxP71WdgxfKU/9LXEhvvMDrILE+tK+Iy2Ef5sY/18gseyUd5ZXuLYKU35b/mYM1ghYDiZNZK83VFv2w7Zg3sll4IRSRreZVvD3K0I8i392GaLxcBjbN887DPed/whI+R81HN",
  "Gv9k6B+EoujWrNHQaBIXuYh7AeqtUeYih7HYoKGsk02VL9R3e2Ak9XXf7Vvj8xJuc7ng9q3RhIKtulDfoDouaMytOmyiafRcdsimOihwfF53Nd/kO/oHq/8L+z/pGzfQHv7d",
  "ZoV0LwdfQoNJ6kaSHpO1QuhHehpdtetXLZymlzBqSRlkFvdnNo0y9noLP29qPy7hd5xWZy8sbcj5xcWFx6IllnJau91inXZ8Ozd/vxMva/vxsorC1ZKu3VJppu8d6ktOFx2w",
  "Fa9cPB2iuujibd8IGl2zfiQo7sOIZyBBdIhCtuIYd16tmerrDrEcA/llszm01wXB1ogGgqB8Q4K189DrbE51FVHkscIr+1Qmduu4F+vNeXtX2T+CYEDQ7qFcALsbjaZRpOwu",
  "Hx//fNVOcGI30EAunA5TO1oIGgTNtdWa7bnwdmbn+ABdszJbM4sxm1mprC4Sq3ORWZ1Tds2OL22/rGyab2pPZzbNV9mr+a7BXjWIdcDUXjU+tetg888M9gXsc0Pc130YgV4H",
  "+wwRV/tcMGe2hNdbxNoLTci39p79GOzSWHv+Y1Lf93NdG+ob7Mc5HSIeQn0L6C2/o/SQ3yz7n/ecPwE=",
].join("");

const WIDTH = 479;
const HEIGHT = 43;
const STRIDE = Math.ceil(WIDTH / 8);

/** What a program that shows no SVG shows instead: a white PNG of `width` by `height` pixels, framed, that says so. */
export function plainPicture(width: number, height: number): Uint8Array {
  const wide = Math.max(Math.round(width), WIDTH + 4);
  const high = Math.max(Math.round(height), HEIGHT + 4);
  const words = inflateSync(fromBase64(WORDS));
  const left = Math.floor((wide - WIDTH) / 2);
  const top = Math.floor((high - HEIGHT) / 2);
  const isWhite = (x: number, y: number): boolean => {
    if (x === 0 || y === 0 || x === wide - 1 || y === high - 1) return false;
    const [column, row] = [x - left, y - top];
    if (column < 0 || row < 0 || column >= WIDTH || row >= HEIGHT) return true;
    return ((words[row * STRIDE + (column >> 3)] ?? 255) & (128 >> (column & 7))) !== 0;
  };
  return onePng(wide, high, isWhite);
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** A PNG of one bit a pixel (ISO/IEC 15948): every row begins with its filter, none. */
function onePng(width: number, height: number, isWhite: (x: number, y: number) => boolean): Uint8Array {
  const stride = 1 + Math.ceil(width / 8);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * stride + 1 + (x >> 3);
      if (isWhite(x, y)) rows[at] = (rows[at] ?? 0) | (128 >> (x & 7));
    }
  }
  const parts = [
    chunk("IHDR", [...bytesOf(width), ...bytesOf(height), 1, 0, 0, 0, 0]),
    chunk("IDAT", [...zlibSync(rows, { level: 9 })]),
    chunk("IEND", []),
  ];
  return Uint8Array.from([...SIGNATURE, ...parts.flat()]);
}

const bytesOf = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function chunk(kind: string, data: readonly number[]): number[] {
  const body = [...[...kind].map((letter) => letter.charCodeAt(0)), ...data];
  return [...bytesOf(data.length), ...body, ...bytesOf(crc32(body))];
}

/** The check sum of a PNG chunk (ISO 3309), bit by bit: chunks are small. */
function crc32(bytes: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
