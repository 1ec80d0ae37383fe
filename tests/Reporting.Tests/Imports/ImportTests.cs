using EGov.Platform.Results;
using EGov.Reporting.Formats;
using EGov.Reporting.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Reporting.Tests.Imports;

/// <summary>What an import is may be told in any order and again and again: it ends once, and stays as it ended.</summary>
public sealed class ImportTests
{
    private static readonly DateTimeOffset Now = new(2020, 9, 29, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly ImportCheck Found = new("check", 2, 0, 0, 6, 6, 0, 0, 0, 1);
    private static readonly ImportRefusal Refusal = new("REPORTING-6604", new("2", "2"));

    [Fact]
    public void Whatever_is_told_and_however_often_it_ends_once() => Prop.ForAll(
        Gen.Zip(Gen.Elements(true, false), Gen.Elements("check", "refuse", "finish").ListOf()).ToArbitrary(),
        told =>
        {
            var (import, ends) = (Received(told.Item1), 0);
            foreach (var command in told.Item2)
            {
                var before = import;
                foreach (var happened in Decided(import, command))
                {
                    import = Import.Fold(import, happened);
                    ends += happened is ImportDone or ImportRefused ? 1 : 0;
                }

                Assert.True(before.EndedAt is null || import == before);
            }

            Assert.InRange(ends, 0, 1);
            Assert.Equal(ends == 1, import.EndedAt is not null);
            Assert.False(told.Item1 && import.IsTaken);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_only_to_be_checked_is_done_when_it_was() =>
        Assert.Equal([typeof(ImportChecked), typeof(ImportDone)], Decided(Received(dryRun: true), "check").Select(happened => happened.GetType()));

    private static Import Received(bool dryRun) => Import.Fold(
        null, new ImportReceived(Now, "officer", "1", new("gso-cpi", DataFormat.Csv, "G12", "officer", Now, 1, "00", dryRun, Partial: false)));

    private static IReadOnlyList<ImportEvent> Decided(Import import, string command)
    {
        var decided = command switch
        {
            "check" => import.Conclude(Found, null, Now),
            "refuse" => import.Conclude(Found, Refusal, Now),
            _ => import.Finish(Now),
        };
        return decided.Succeeded(out var events, out var error) ? events : throw new InvalidOperationException(error.DetailIn(Language.English));
    }
}
