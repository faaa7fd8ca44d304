/** Vietnamese syllables that begin with a vowel; another one in lower case has lost its first letter ("ủa" from "của"). */
const VOWEL_INITIAL = new Set(
  `a á à ả ạ ai ái ải am ám ảm ạm an án ản ang áng anh ánh ảnh ao ào áo ảo áp ạt át au ác ách ạch ảng
  ăn ắn ăng ắng ẳng ắp ắt ắc ặc ẵm âm ấm ầm ẩm ẫm ân ấn ần ẩn ấp ập ất âu ấu ẩu ẫu ấy ẩy ậm ậy âng ẫng
  e é è em ém én ép eo èo éo ẹp ê ế ề ệ êm ếm ên ếch ệch êu ếp ể
  i ỉ ì ích ỉu im ỉm in ín ình inh ít iu ỉa ịt
  o ó ò oa oai oán oan oản oanh oành oăm oát óc ong óng ỏng op ọp ót ôi ối ồi ổi ôm ốm ồm ôn ốn ồn ổn ông ống ổng ốp ốt ô ố ồ ổ ộ ốc ộc ơ ở ợ ờ ơi ới ơn ớn ớt ỡm oi ỏi oạch oắt
  u ú ù ủ ụ ua ùa úa ui ủi um úm ùm un ún ùn ung úng ùng ủng ụng up úp ụp út ụt ức ứ ừ ử ư ưa ứa ưng ứng ửng ước ướm ươm ươn ươi ươt ướt ưu ướp ưỡn ương ướng ưỡng uôn uốn uống uất uẩn uẩy uế ục úc uy úy ủy uỷ uý uỵch uyên uyển uyền uyết uynh ứt ực ướng ưa ưởng ượt
  y ý ỷ ỳ yêu yếu yểu yên yến yểm yếm yết yêm`.split(/\s+/),
);
const CONSONANTS_ONLY = /^[bcdđghklmnpqrstvx]{1,3}$/u;
/** Units and abbreviations written in lower-case consonants. */
const ABBREVIATIONS = new Set(
  'h k m l g kg km dm cm mm ml đ đ/c tr tđ tp tx tt ts ths gv hs bs ks s b c d n p q r t v x gd đt vs nd lđ kv kw'.split(' '),
);

/** The damaged words of a text, in order: broken characters, vowels without their consonant, consonants without a vowel. */
export function damagedWords(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/(?<=^|[\s(“"])[\p{L}\p{Co}\uFFFD]+(?=$|[\s.,;:)”"?!…])/gu)) {
    const word = match[0];
    if (/[\p{Co}\uFFFD]/u.test(word) || lostItsHead(word) || (lostItsVowel(word) && inProse(text, match.index, word.length)))
      found.push(word);
  }
  return found;
}

/** A rime without a consonant before it, in lower case, that is no syllable of its own. */
const lostItsHead = (word: string): boolean =>
  word === word.toLowerCase() &&
  /^[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/u.test(word.normalize('NFD').replace(/\p{M}/gu, '')) &&
  !VOWEL_INITIAL.has(word);

const lostItsVowel = (word: string): boolean => CONSONANTS_ONLY.test(word) && !ABBREVIATIONS.has(word);

/** Between lower-case words, not after a figure. */
const inProse = (text: string, at: number, length: number): boolean =>
  /\p{Ll}\s+$/u.test(text.slice(0, at)) && /^\s+\p{Ll}/u.test(text.slice(at + length));
