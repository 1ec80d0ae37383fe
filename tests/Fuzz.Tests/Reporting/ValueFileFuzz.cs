using System.Diagnostics;
using System.Text;
using EGov.Platform.Results;
using EGov.Reporting.Formats;
using EGov.Reporting.Imports.Profiles;
using EGov.Reporting.Tests.Formats;
using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.Reporting;

/// <summary>Whatever bytes come as a file of values are read or refused with a number, soon and in little memory, and so are their rows.</summary>
public sealed class ValueFileFuzz(ITestOutputHelper output)
{
    private const long MostAllocated = 64L << 20;
    private const int MostAllocatedPerByte = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly ProfileBook Profiles = new();

    [Fact]
    public void Any_SDMX_message_is_rows_or_a_number() => Check(DataFormat.SdmxMl, Texts.Mutated(ValueFiles.SdmxMl).Select(Encoding.UTF8.GetBytes));

    [Fact]
    public void Any_SDMX_CSV_is_rows_or_a_number() => Check(DataFormat.SdmxCsv, Texts.Mutated(ValueFiles.SdmxCsv).Select(Encoding.UTF8.GetBytes));

    [Fact]
    public void Any_CSV_is_rows_or_a_number() => Check(DataFormat.Csv, Texts.Mutated(ValueFiles.Csv).Select(Encoding.UTF8.GetBytes));

    [Fact]
    public void Any_JSON_is_rows_or_a_number() => Check(DataFormat.Json, JsonMutations.Of(ValueFiles.Json).Select(Encoding.UTF8.GetBytes));

    [Fact]
    public void Any_bytes_of_an_archive_are_rows_or_a_number() => Check(DataFormat.Spreadsheet, Spoilt(ValueFiles.Sheet(Rows, "<si><t>period</t></si>")));

    [Fact]
    public void Any_sheet_in_a_whole_archive_is_rows_or_a_number() =>
        Check(DataFormat.Spreadsheet, Texts.Mutated(Rows).SelectMany(rows => Texts.Mutated("<si><t>period</t></si>"), static (rows, texts) => ValueFiles.Sheet(rows, texts)));

    [Fact]
    public void Large_files_that_repeat_one_thing_are_rows_or_a_number() => Fuzzer.Check(output, Repeated.ToArbitrary(), runs: 30, file => Judge(file.Format, file.Content));

    private const string Rows =
        """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>value</t></is></c></row><row r="2"><c r="A2" s="1"><v>43494</v></c><c r="B2"><v>1.5E-7</v></c></row>""";

    private static Gen<(DataFormat Format, byte[] Content)> Repeated =>
        from kind in Gen.Choose(0, 7)
        from count in Gen.Elements(1_000, 100_000)
        select kind switch
        {
            0 => (DataFormat.Csv, Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("1\n", count)))),
            1 => (DataFormat.Csv, Encoding.UTF8.GetBytes(new string(',', count))),
            2 => (DataFormat.Csv, Encoding.UTF8.GetBytes("a\n\"" + new string('x', count))),
            3 => (DataFormat.Json, Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("{\"a\":1}", count)) + "]")),
            4 => (DataFormat.Json, Encoding.UTF8.GetBytes(new string('[', count))),
            5 => (DataFormat.SdmxMl, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", count)))),
            6 => (DataFormat.SdmxMl, Encoding.UTF8.GetBytes(ValueFiles.Message("<Series><Obs " + string.Concat(Enumerable.Range(0, count / 10).Select(number => $"A{number}='' ")) + "/></Series>"))),
            _ => (DataFormat.SdmxMl, Encoding.UTF8.GetBytes(ValueFiles.Message("<Series>" + string.Concat(Enumerable.Repeat("<Obs TIME_PERIOD='2020'/>", count)) + "</Series>"))),
        };

    private static Gen<byte[]> Spoilt(byte[] archive) =>
        from count in Gen.Choose(1, 6)
        from places in Gen.Choose(0, archive.Length - 1).ArrayOf(count)
        from values in Gen.Choose(0, 255).ArrayOf(count)
        from length in Gen.Frequency((4, Gen.Constant(archive.Length)), (1, Gen.Choose(0, archive.Length)))
        select Spoil(archive, places, values, length);

    private static byte[] Spoil(byte[] archive, int[] places, int[] values, int length)
    {
        var spoilt = archive.ToArray();
        for (var index = 0; index < places.Length; index++)
        {
            spoilt[places[index]] = (byte)values[index];
        }

        return spoilt[..length];
    }

    private void Check(DataFormat format, Gen<byte[]> files) => Fuzzer.Check(output, files.ToArbitrary(), runs: 400, file => Judge(format, file));

    private static void Judge(DataFormat format, byte[] file)
    {
        var (started, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var (rows, refusal) = ValueFiles.Read(format, file);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Longest);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MostAllocated + ((long)file.Length * MostAllocatedPerByte));
        Assert.NotEqual("", refusal?.DetailIn(Language.English));
        foreach (var row in rows.Take(10))
        {
            foreach (var profile in Profiles.All)
            {
                Profiles.Find(profile.Code)!.Map(row).Succeeded(out _, out var problem);
                Assert.NotEqual("", problem?.DetailIn(Language.English));
            }
        }
    }
}
