using EGov.Identity.Mandates;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Identity.Tests.Mandates;

/// <summary>Whatever is asked of a mandate, in whatever order and however often, nobody acts by it outside its bounds.</summary>
public sealed class MandatePropertyTests
{
    private const string An = "001099012345";
    private const string Binh = "079185054321";

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly Gen<(int From, int Length, int[] Revocations)> Histories =
        from start in Gen.Choose(-3, 40)
        from length in Gen.Choose(-3, 1200)
        from revocations in Gen.Choose(0, 1300).ArrayOf()
        select (start, length, revocations);

    [Fact]
    public void No_order_and_no_repetition_of_commands_lets_anybody_act_outside_its_time() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Histories.ToArbitrary(), history =>
        {
            var today = Start.DateInVietnam();
            var (from, until) = (today.AddDays(history.From), today.AddDays(history.From + history.Length));
            if (!Mandate.Grant(An, An, new(Binh, [MandateRights.Apply], until, from), Start).Succeeded(out var first, out _))
            {
                Assert.True(from < today || until < from || until >= from.AddYears(Mandate.MostYears));
                return;
            }

            var (mandate, revoked) = (Mandate.Fold(null, first.Single()), (DateTimeOffset?)null);
            Assert.True(from >= today && until >= from && until < from.AddYears(Mandate.MostYears));
            foreach (var day in history.Revocations.Order())
            {
                var at = Start.AddDays(day);
                var answered = mandate.Revoke(day % 2 == 0 ? An : Binh, at).Succeeded(out var events, out _);
                Assert.Equal(revoked is not null || at.DateInVietnam() <= until, answered);
                Assert.Equal(answered && revoked is null ? 1 : 0, events?.Count ?? 0);
                mandate = (events ?? []).Aggregate(mandate, Mandate.Fold);
                revoked ??= answered ? at : null;
                Assert.Equal(revoked, mandate.RevokedAt);
                Assert.Equal(revoked is null && from <= at.DateInVietnam() && at.DateInVietnam() <= until, mandate.IsGoodOn(at.DateInVietnam()));
            }

            Assert.Equal((An, Binh, from, until), (mandate.Principal, mandate.Agent, mandate.From, mandate.Until));
        }));
}
