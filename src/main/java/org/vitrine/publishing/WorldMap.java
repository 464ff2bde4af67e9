package org.vitrine.publishing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.vitrine.exhibits.content.Context;

/// A piece of the world as lines on a page, cut to hold some places. The coasts and borders are those of Natural Earth,
/// which are in the public domain; `src/art/world.mjs` makes the file.
///
/// A degree of longitude is as wide as it is in the middle of the map, so that shapes are right where it matters.
final class WorldMap {
    static final int WIDTH = 1000;

    /// What a map of one place shows of its surroundings, in degrees.
    private static final double LEAST_SPAN = 3;
    private static final double MARGIN = 0.22;
    private static final double TALLEST = 0.8;
    private static final double FLATTEST = 0.45;
    /// Points nearer than this to the last one are not seen.
    private static final double STEP = 1.4;

    private static final class Outlines {
        private static final List<double[]> LAND = new ArrayList<>();
        private static final List<double[]> BORDERS = new ArrayList<>();

        static {
            try (var file = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(WorldMap.class.getResourceAsStream("world.txt")),
                    StandardCharsets.US_ASCII))) {
                file.lines().forEach(line -> (line.charAt(0) == 'L' ? LAND : BORDERS).add(points(line.substring(2))));
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read the outline of the world", e);
            }
        }

        private static double[] points(String steps) {
            var numbers = steps.split(" ");
            var points = new double[numbers.length];
            for (var i = 0; i < numbers.length; i++) {
                points[i] = Integer.parseInt(numbers[i]) / 100.0 + (i < 2 ? 0 : points[i - 2]);
            }
            return points;
        }
    }

    private final double west;
    private final double north;
    private final double stretch;
    private final double scale;
    private final int height;

    WorldMap(List<Context.Location> places) {
        var longitudes =
                places.stream().mapToDouble(Context.Location::longitude).summaryStatistics();
        var latitudes = places.stream().mapToDouble(Context.Location::latitude).summaryStatistics();
        var middle = (latitudes.getMin() + latitudes.getMax()) / 2;
        stretch = Math.max(0.2, Math.cos(Math.toRadians(middle)));
        // Both in degrees of latitude.
        var wide = Math.max(LEAST_SPAN, (longitudes.getMax() - longitudes.getMin()) * stretch * (1 + 2 * MARGIN));
        var tall = Math.max(LEAST_SPAN * FLATTEST, (latitudes.getMax() - latitudes.getMin()) * (1 + 2 * MARGIN));
        if (tall > wide * TALLEST) {
            wide = tall / TALLEST;
        } else if (tall < wide * FLATTEST) {
            tall = wide * FLATTEST;
        }
        west = (longitudes.getMin() + longitudes.getMax()) / 2 - wide / stretch / 2;
        north = middle + tall / 2;
        scale = WIDTH / wide;
        height = (int) Math.round(tall * scale);
    }

    int height() {
        return height;
    }

    double x(double longitude) {
        return (longitude - west) * stretch * scale;
    }

    double y(double latitude) {
        return (north - latitude) * scale;
    }

    /// The land, as the `d` of a path.
    String land() {
        var path = new StringBuilder();
        for (var ring : Outlines.LAND) {
            var points = projected(ring);
            if (isInSight(points)) {
                for (var edge = 0; edge < 4; edge++) {
                    points = clipped(points, edge);
                }
                write(path, points, true);
            }
        }
        return path.toString();
    }

    /// The borders of today, as the `d` of a path.
    String borders() {
        var path = new StringBuilder();
        for (var line : Outlines.BORDERS) {
            var points = projected(line);
            if (isInSight(points)) {
                write(path, points, false);
            }
        }
        return path.toString();
    }

    private double[] projected(double[] degrees) {
        var points = new double[degrees.length];
        for (var i = 0; i < degrees.length; i += 2) {
            points[i] = x(degrees[i]);
            points[i + 1] = y(degrees[i + 1]);
        }
        return points;
    }

    private boolean isInSight(double[] points) {
        var left = true;
        var right = true;
        var above = true;
        var below = true;
        for (var i = 0; i < points.length; i += 2) {
            left &= points[i] < 0;
            right &= points[i] > WIDTH;
            above &= points[i + 1] < 0;
            below &= points[i + 1] > height;
        }
        return !(left || right || above || below);
    }

    /// What of a ring lies on the inner side of one edge of the map (Sutherland and Hodgman).
    private double[] clipped(double[] ring, int edge) {
        var kept = new ArrayList<Double>();
        for (var i = 0; i < ring.length; i += 2) {
            var before = (i + ring.length - 2) % ring.length;
            var inside = isInside(ring[i], ring[i + 1], edge);
            if (inside != isInside(ring[before], ring[before + 1], edge)) {
                var share = edge < 2
                        ? (limit(edge) - ring[before]) / (ring[i] - ring[before])
                        : (limit(edge) - ring[before + 1]) / (ring[i + 1] - ring[before + 1]);
                kept.add(ring[before] + share * (ring[i] - ring[before]));
                kept.add(ring[before + 1] + share * (ring[i + 1] - ring[before + 1]));
            }
            if (inside) {
                kept.add(ring[i]);
                kept.add(ring[i + 1]);
            }
        }
        return kept.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean isInside(double x, double y, int edge) {
        return switch (edge) {
            case 0 -> x >= limit(edge);
            case 1 -> x <= limit(edge);
            case 2 -> y >= limit(edge);
            default -> y <= limit(edge);
        };
    }

    /// A little outside of the map, so that no coast runs along its frame.
    private double limit(int edge) {
        return switch (edge) {
            case 0, 2 -> -9;
            case 1 -> WIDTH + 9;
            default -> height + 9;
        };
    }

    private static void write(StringBuilder path, double[] points, boolean closed) {
        var lastX = 0.0;
        var lastY = 0.0;
        var begin = path.length();
        var written = 0;
        for (var i = 0; i < points.length; i += 2) {
            var isLast = i == points.length - 2;
            if (i == 0 || isLast && !closed || Math.hypot(points[i] - lastX, points[i + 1] - lastY) >= STEP) {
                path.append(i == 0 ? "M" : "L")
                        .append(rounded(points[i]))
                        .append(' ')
                        .append(rounded(points[i + 1]));
                lastX = points[i];
                lastY = points[i + 1];
                written++;
            }
        }
        if (closed && written < 3) {
            path.setLength(begin);
        } else if (closed) {
            path.append('Z');
        }
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }
}
