package org.vitrine.media;

/// Makes a picture smaller while its rows pass by: every new pixel is the mean of what it covers. No more than a few
/// rows are in memory at a time, and no seams appear where the source was cut into pieces.
final class RowScaler {
    private static final int CHANNELS = 3;
    private static final double ROUNDING = 1e-6;

    /// What takes the new rows, three bytes a pixel; the array is used again for the next.
    interface Sink {
        void row(byte[] row);
    }

    private final int targetHeight;
    private final Sink sink;
    private final int[] firstColumn;
    private final float[] columnWeights;
    private final int[] columnStart;
    private final double step;
    private final float[] sums;
    private final float[] across;
    private final byte[] row;
    private int sourceRow;
    private int targetRow;

    RowScaler(Size source, Size target, Sink sink) {
        if (target.width() > source.width() || target.height() > source.height()) {
            throw new IllegalArgumentException("This only makes pictures smaller");
        }
        this.targetHeight = target.height();
        this.sink = sink;
        this.step = (double) source.height() / target.height();
        this.firstColumn = new int[target.width()];
        this.columnStart = new int[target.width() + 1];
        var columns = (double) source.width() / target.width();
        var weights = new float[source.width() + 2 * target.width() + 2];
        var count = 0;
        for (var x = 0; x < target.width(); x++) {
            var from = x * columns;
            var to = Math.min(source.width(), (x + 1) * columns);
            firstColumn[x] = (int) from;
            columnStart[x] = count;
            for (var column = (int) from; column < to && column < source.width(); column++) {
                var share = Math.min(to, column + 1.0) - Math.max(from, column);
                weights[count++] = (float) (share / columns);
            }
        }
        columnStart[target.width()] = count;
        this.columnWeights = weights;
        this.sums = new float[target.width() * CHANNELS];
        this.across = new float[target.width() * CHANNELS];
        this.row = new byte[target.width() * CHANNELS];
    }

    /// Takes the next row of the source.
    ///
    /// @param offset where in the array it begins
    void push(byte[] source, int offset) {
        scaleAcross(source, offset);
        var top = (double) sourceRow;
        var bottom = top + 1;
        while (targetRow < targetHeight) {
            var from = targetRow * step;
            var to = from + step;
            var share = (float) ((Math.min(bottom, to) - Math.max(top, from)) / step);
            if (share > 0) {
                for (var index = 0; index < sums.length; index++) {
                    sums[index] += across[index] * share;
                }
            }
            if (bottom < to - ROUNDING) {
                break;
            }
            emit();
            if (bottom < to + ROUNDING) {
                break;
            }
        }
        sourceRow++;
    }

    private void scaleAcross(byte[] source, int offset) {
        for (var x = 0; x < firstColumn.length; x++) {
            float first = 0;
            float second = 0;
            float third = 0;
            var at = offset + firstColumn[x] * CHANNELS;
            for (var weight = columnStart[x]; weight < columnStart[x + 1]; weight++) {
                var share = columnWeights[weight];
                first += (source[at] & 0xff) * share;
                second += (source[at + 1] & 0xff) * share;
                third += (source[at + 2] & 0xff) * share;
                at += CHANNELS;
            }
            across[x * CHANNELS] = first;
            across[x * CHANNELS + 1] = second;
            across[x * CHANNELS + 2] = third;
        }
    }

    private void emit() {
        for (var index = 0; index < sums.length; index++) {
            row[index] = (byte) Math.clamp(Math.round(sums[index]), 0, 255);
            sums[index] = 0;
        }
        sink.row(row);
        targetRow++;
    }
}
