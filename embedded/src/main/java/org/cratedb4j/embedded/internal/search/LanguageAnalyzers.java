package org.cratedb4j.embedded.internal.search;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The analyzers of languages, each with the words that it leaves out. */
final class LanguageAnalyzers {
    private static final Map<String, Language> LANGUAGES = Map.ofEntries(
            entry("arabic", ArabicAnalyzer::getDefaultStopSet, ArabicAnalyzer::new),
            entry("armenian", ArmenianAnalyzer::getDefaultStopSet, ArmenianAnalyzer::new),
            entry("basque", BasqueAnalyzer::getDefaultStopSet, BasqueAnalyzer::new),
            entry("bengali", BengaliAnalyzer::getDefaultStopSet, BengaliAnalyzer::new),
            entry("brazilian", BrazilianAnalyzer::getDefaultStopSet, BrazilianAnalyzer::new),
            entry("bulgarian", BulgarianAnalyzer::getDefaultStopSet, BulgarianAnalyzer::new),
            entry("catalan", CatalanAnalyzer::getDefaultStopSet, CatalanAnalyzer::new),
            entry("cjk", CJKAnalyzer::getDefaultStopSet, CJKAnalyzer::new),
            entry("czech", CzechAnalyzer::getDefaultStopSet, CzechAnalyzer::new),
            entry("danish", DanishAnalyzer::getDefaultStopSet, DanishAnalyzer::new),
            entry("dutch", DutchAnalyzer::getDefaultStopSet, DutchAnalyzer::new),
            entry("english", EnglishAnalyzer::getDefaultStopSet, EnglishAnalyzer::new),
            entry("finnish", FinnishAnalyzer::getDefaultStopSet, FinnishAnalyzer::new),
            entry("french", FrenchAnalyzer::getDefaultStopSet, FrenchAnalyzer::new),
            entry("galician", GalicianAnalyzer::getDefaultStopSet, GalicianAnalyzer::new),
            entry("german", GermanAnalyzer::getDefaultStopSet, GermanAnalyzer::new),
            entry("greek", GreekAnalyzer::getDefaultStopSet, GreekAnalyzer::new),
            entry("hindi", HindiAnalyzer::getDefaultStopSet, HindiAnalyzer::new),
            entry("hungarian", HungarianAnalyzer::getDefaultStopSet, HungarianAnalyzer::new),
            entry("indonesian", IndonesianAnalyzer::getDefaultStopSet, IndonesianAnalyzer::new),
            entry("irish", IrishAnalyzer::getDefaultStopSet, IrishAnalyzer::new),
            entry("italian", ItalianAnalyzer::getDefaultStopSet, ItalianAnalyzer::new),
            entry("latvian", LatvianAnalyzer::getDefaultStopSet, LatvianAnalyzer::new),
            entry("lithuanian", LithuanianAnalyzer::getDefaultStopSet, LithuanianAnalyzer::new),
            entry("norwegian", NorwegianAnalyzer::getDefaultStopSet, NorwegianAnalyzer::new),
            entry("persian", PersianAnalyzer::getDefaultStopSet, PersianAnalyzer::new),
            entry("portuguese", PortugueseAnalyzer::getDefaultStopSet, PortugueseAnalyzer::new),
            entry("romanian", RomanianAnalyzer::getDefaultStopSet, RomanianAnalyzer::new),
            entry("russian", RussianAnalyzer::getDefaultStopSet, RussianAnalyzer::new),
            entry("sorani", SoraniAnalyzer::getDefaultStopSet, SoraniAnalyzer::new),
            entry("spanish", SpanishAnalyzer::getDefaultStopSet, SpanishAnalyzer::new),
            entry("swedish", SwedishAnalyzer::getDefaultStopSet, SwedishAnalyzer::new),
            entry("turkish", TurkishAnalyzer::getDefaultStopSet, TurkishAnalyzer::new),
            entry("thai", ThaiAnalyzer::getDefaultStopSet, ThaiAnalyzer::new));

    private LanguageAnalyzers() {}

    /**
     * A language.
     *
     * @param stopWords the words that its analyzer leaves out
     * @param analyzer makes an analyzer that leaves out the words given
     */
    record Language(Supplier<CharArraySet> stopWords, Function<CharArraySet, Analyzer> analyzer) {}

    private static Map.Entry<String, Language> entry(
            String name, Supplier<CharArraySet> stopWords, Function<CharArraySet, Analyzer> analyzer) {
        return Map.entry(name, new Language(stopWords, analyzer));
    }

    static Map<String, Language> all() {
        return LANGUAGES;
    }
}
