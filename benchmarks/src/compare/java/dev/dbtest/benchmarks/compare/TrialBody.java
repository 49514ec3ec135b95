package dev.dbtest.benchmarks.compare;

/**
 * The work of which {@link VerdictTrial} does a hundred, or a few more: Java code that turns a
 * {@code long x} into the next one. Each depends on the one before, so that a hundred and one take
 * one percent longer than a hundred. They differ in what they strain, since a method that only
 * holds for arithmetic holds for little.
 */
enum TrialBody {
  MULTIPLY("return x * 6364136223846793005L + 1442695040888963407L;"),
  XOR_SHIFT("x ^= x << 13; x ^= x >>> 7; return x ^ (x << 17);"),
  DIVIDE("return 0x7fff_ffff_ffffL / ((x & 1023) + 3) + x;"),
  REMAINDER("return x % ((x & 255) + 7) + x + 11;"),
  SQUARE_ROOT("return (long) (Math.sqrt(x & 0xffff_ffffL) * 1_000) + 17;"),
  SINE("return (long) (Math.sin(x & 0xffff) * 1e6) + 5;"),
  LOGARITHM("return (long) (Math.log((x & 0xffff) + 2) * 1e6);"),
  POWER("return (long) Math.pow((x & 63) + 1, 1.5) + 3;"),
  BITS("return Long.reverse(x) + Long.bitCount(x) + Long.numberOfLeadingZeros(x);"),
  BRANCHES("if ((x & 1) == 0) { return x / 2 + 7; } return (x & 2) == 0 ? 3 * x + 1 : x - 5;"),
  SMALL_TABLE("return small[(int) (x & 1_023)];"),
  LARGE_TABLE("return large[(int) (x & 0xf_ffff)];"),
  ALLOCATE(
      "byte[] made = new byte[64]; made[(int) (x & 63)] = 1; return x + made[7] + made.length;"),
  TEXT_OF_NUMBER("return x * 31 + Long.toString(x & 0xff_ffff).length();"),
  NUMBER_OF_TEXT("return x + Integer.parseInt(WORDS[(int) (x & 7)]);"),
  BUILD_TEXT(
      "return x + new StringBuilder(16).append((char) ('a' + (x & 15))).append(x & 255).length();"),
  HASH_TEXT("return x * 31 + new String(WORDS[(int) (x & 7)].toCharArray()).hashCode();"),
  COMPARE_TEXT("return x + 1 + WORDS[(int) (x & 7)].compareTo(WORDS[(int) (x >> 3 & 7)]);"),
  SPLIT_TEXT("return x + 1 + LINE.indexOf(',', (int) (x & 15));"),
  HASH_MAP("return x + hashMap.get((int) (x & 1_023));"),
  TREE_MAP("return x + treeMap.get((int) (x & 1_023));"),
  CONCURRENT_MAP("return x + concurrentMap.get((int) (x & 1_023));"),
  BOXED_LIST("return x + boxed.get((int) (x & 1_023));"),
  DEQUE("deque.addLast(x); return x + deque.removeFirst();"),
  BIG_INTEGER("return BigInteger.valueOf(x).multiply(BIG).longValue() + 1;"),
  BIG_DECIMAL("return new BigDecimal(x & 0xffff).add(PRICE).unscaledValue().longValue();"),
  STREAM("return x + IntStream.rangeClosed(1, 8).map(i -> i * 3).sum();"),
  SORT("int[] copy = UNSORTED.clone(); Arrays.sort(copy); return x + copy[(int) (x & 15)];"),
  CHECKSUM("crc.reset(); crc.update((int) x); crc.update(BYTES, 0, 64); return crc.getValue();"),
  ATOMIC("return x + atomic.incrementAndGet();"),
  LOCK("synchronized (this) { return x + ++guarded; }"),
  THREAD_LOCAL("return x + 1 + local.get();"),
  VIRTUAL_CALL("return SHAPES[(int) (x & 3)].applyAsLong(x);");

  private final String code;

  TrialBody(String code) {
    this.code = code;
  }

  /** Statements that end by returning the next {@code long}. */
  String code() {
    return code;
  }

  /** Name of the group that is made of it, such as {@code HashMapTrial}. */
  String groupName() {
    StringBuilder name = new StringBuilder();
    for (String word : name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return name.append("Trial").toString();
  }
}
