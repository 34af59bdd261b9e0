package de.buendnis.platform.mongo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Calendar values as ISO text. Spring Data would store a {@link LocalDate} as an instant in the
 * time zone of the machine, and so as the day before or after on another one.
 */
final class PlainValues {

    private PlainValues() {}

    static List<Converter<?, ?>> converters() {
        return List.of(
                DateWriter.INSTANCE,
                DateReader.INSTANCE,
                TimeWriter.INSTANCE,
                TimeReader.INSTANCE,
                MonthWriter.INSTANCE,
                MonthReader.INSTANCE,
                YearWriter.INSTANCE,
                YearReader.INSTANCE);
    }

    // Enums, because Spring Data finds out the two types of a converter by its class.

    @WritingConverter
    enum DateWriter implements Converter<LocalDate, String> {
        INSTANCE;

        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    enum DateReader implements Converter<String, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    enum TimeWriter implements Converter<LocalTime, String> {
        INSTANCE;

        @Override
        public String convert(LocalTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    enum TimeReader implements Converter<String, LocalTime> {
        INSTANCE;

        @Override
        public LocalTime convert(String text) {
            return LocalTime.parse(text);
        }
    }

    @WritingConverter
    enum MonthWriter implements Converter<YearMonth, String> {
        INSTANCE;

        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    enum MonthReader implements Converter<String, YearMonth> {
        INSTANCE;

        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }

    @WritingConverter
    enum YearWriter implements Converter<Year, Integer> {
        INSTANCE;

        @Override
        public Integer convert(Year year) {
            return year.getValue();
        }
    }

    @ReadingConverter
    enum YearReader implements Converter<Integer, Year> {
        INSTANCE;

        @Override
        public Year convert(Integer year) {
            return Year.of(year);
        }
    }
}
