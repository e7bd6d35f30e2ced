package kizashi.extract.worker.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Takes the straight lines that a page draws, whether stroked or filled as thin rectangles. It listens to the operators of paths of
 * the engine that reads the text, so that a page is read only once.
 */
final class RuleCollector {
    /** What is filled and thinner than this is a line, in points. */
    private static final double THIN = 2.5;
    /** Shorter lines are dashes and parts of signs. */
    private static final double SHORTEST = 5;
    /** No page has more; what a page draws beyond is not looked at. */
    private static final int MOST = 20_000;

    private static final List<String> PATHS = List.of("re", "m", "l", "h", "c", "v", "y");
    private static final List<String> STROKES = List.of("S", "s");
    private static final List<String> FILLS = List.of("f", "F", "f*");
    private static final List<String> BOTH = List.of("B", "B*", "b", "b*");

    private final PDFStreamEngine engine;
    private final List<List<Point2D.Float>> path = new ArrayList<>();
    private final List<Rules.Segment> across = new ArrayList<>();
    private final List<Rules.Segment> down = new ArrayList<>();
    private double left;
    private double top;
    private boolean upright;

    RuleCollector(PDFStreamEngine engine) {
        this.engine = engine;
        for (List<String> names : List.of(PATHS, STROKES, FILLS, BOTH, List.of("n"))) {
            names.forEach(name -> engine.addOperator(new Listener(name)));
        }
    }

    /** Begins a page; of one that is turned nothing is taken. */
    void begin(PDPage page) {
        path.clear();
        across.clear();
        down.clear();
        PDRectangle box = page.getCropBox();
        left = box.getLowerLeftX();
        top = box.getUpperRightY();
        upright = page.getRotation() == 0;
    }

    /** The lines of the page, in points from its left and its top. */
    Rules rules() {
        return upright ? Rules.of(across, down) : Rules.NONE;
    }

    private final class Listener extends OperatorProcessor {
        private final String name;

        Listener(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (PATHS.contains(name)) {
                extend(operands);
                return;
            }
            if (path.size() + across.size() + down.size() < MOST) {
                if (STROKES.contains(name) || BOTH.contains(name)) {
                    path.forEach(RuleCollector.this::stroked);
                }
                if (FILLS.contains(name) || BOTH.contains(name)) {
                    path.forEach(RuleCollector.this::filled);
                }
            }
            path.clear();
        }

        private void extend(List<COSBase> operands) {
            float[] n = new float[operands.size()];
            for (int i = 0; i < n.length; i++) {
                if (!(operands.get(i) instanceof COSNumber number)) {
                    return;
                }
                n[i] = number.floatValue();
            }
            switch (name) {
                case "re" -> {
                    if (n.length == 4) {
                        path.add(new ArrayList<>(List.of(
                                at(n[0], n[1]),
                                at(n[0] + n[2], n[1]),
                                at(n[0] + n[2], n[1] + n[3]),
                                at(n[0], n[1] + n[3]),
                                at(n[0], n[1]))));
                    }
                }
                case "m" -> {
                    if (n.length == 2) {
                        path.add(new ArrayList<>(List.of(at(n[0], n[1]))));
                    }
                }
                case "h" -> {
                    if (!path.isEmpty()) {
                        path.getLast().add(path.getLast().getFirst());
                    }
                }
                default -> {
                    // Of a curve only where it ends.
                    if (n.length >= 2 && !path.isEmpty()) {
                        path.getLast().add(at(n[n.length - 2], n[n.length - 1]));
                    }
                }
            }
        }

        private Point2D.Float at(float x, float y) {
            return engine.transformedPoint(x, y);
        }
    }

    private void stroked(List<Point2D.Float> points) {
        for (int i = 1; i < points.size(); i++) {
            add(points.subList(i - 1, i + 1));
        }
    }

    private void filled(List<Point2D.Float> points) {
        if (points.size() >= 4) {
            add(points);
        }
    }

    /** Adds what some points span where that is thin and long. */
    private void add(List<Point2D.Float> points) {
        double minX = points.stream().mapToDouble(Point2D::getX).min().orElse(0) - left;
        double maxX = points.stream().mapToDouble(Point2D::getX).max().orElse(0) - left;
        double minY = top - points.stream().mapToDouble(Point2D::getY).max().orElse(0);
        double maxY = top - points.stream().mapToDouble(Point2D::getY).min().orElse(0);
        if (maxY - minY <= THIN && maxX - minX >= SHORTEST) {
            across.add(new Rules.Segment((minY + maxY) / 2, minX, maxX));
        } else if (maxX - minX <= THIN && maxY - minY >= SHORTEST) {
            down.add(new Rules.Segment((minX + maxX) / 2, minY, maxY));
        }
    }
}
