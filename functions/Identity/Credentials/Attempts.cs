using EGov.Identity.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Identity.Credentials;

/// <summary>
/// Counts wrong secrets of an account and holds it up, whether it exists or not. An attempt counts as wrong before its secret is looked at, and
/// is forgiven when that was right: so of many at once, at all instances, no more are looked at than one after the other would be.
/// </summary>
internal sealed class Attempts(AppStores stores, TimeProvider clock)
{
    /// <summary>Wrong secrets are forgotten when none came for so long.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private const string DocumentId = "attempts";

    /// <summary>Begins an attempt; refused while the account is held up.</summary>
    public async Task<Result<Attempt>> BeginAsync(SecretKind kind, string number, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        Error? refused = null;
        var after = await ChangeAsync(
            kind,
            number,
            before =>
            {
                refused = before?.HeldUntil is { } until && now < until
                    ? IdentityErrors.TooManyWrongSecrets.With((int)Math.Ceiling((until - now).TotalSeconds))
                    : null;
                return refused is null ? (before ?? Fresh(kind, number)).Wrongly(now) : before;
            },
            cancellation);
        return refused is { } error ? error : new Attempt(kind, number, after!.Wrong == SignInLimits.WrongSecrets);
    }

    /// <summary>The attempt's secret was right: what came before is forgiven.</summary>
    public Task SucceedAsync(Attempt attempt, CancellationToken cancellation) =>
        ChangeAsync(attempt.Kind, attempt.Number, before => before is null ? null : before with { Wrong = 0, HeldUntil = null }, cancellation);

    /// <summary>The attempt's secret was the right one of a time step; false when that step, or a later one, was used before.</summary>
    public async Task<bool> SucceedAsync(Attempt attempt, long step, CancellationToken cancellation)
    {
        var unused = false;
        await ChangeAsync(
            attempt.Kind,
            attempt.Number,
            before =>
            {
                unused = step > (before?.LastStep ?? 0);
                return unused ? (before ?? Fresh(attempt.Kind, attempt.Number)) with { Wrong = 0, HeldUntil = null, LastStep = step } : before;
            },
            cancellation);
        return unused;
    }

    /// <summary>The person has proven themselves in another way.</summary>
    public Task ForgiveAsync(SecretKind kind, string number, CancellationToken cancellation) => SucceedAsync(new(kind, number, false), cancellation);

    private Task<Held?> ChangeAsync(SecretKind kind, string number, Func<Held?, Held?> change, CancellationToken cancellation) =>
        stores.Claims.ChangeAsync(PartitionOf(kind, number), DocumentId, change, cancellation);

    private static Held Fresh(SecretKind kind, string number) => new(DocumentId, PartitionOf(kind, number), 0, null, 0, (int)Kept.TotalSeconds);

    private static string PartitionOf(SecretKind kind, string number) => kind switch
    {
        SecretKind.Password => $"attempts-password-{number}",
        SecretKind.SecondFactor => $"attempts-second-{number}",
        _ => $"attempts-stranger-{number}",
    };

    /// <param name="Wrong">How many wrong secrets came in a row, the one that is being looked at among them.</param>
    /// <param name="HeldUntil">Until when no secret is looked at.</param>
    /// <param name="LastStep">The latest time step of which a code was used.</param>
    private sealed record Held(string Id, string PartitionKey, int Wrong, DateTimeOffset? HeldUntil, long LastStep, int Ttl)
    {
        public Held Wrongly(DateTimeOffset now) => this with { Wrong = Wrong + 1, HeldUntil = HoldUp(Wrong + 1) is { } wait ? now + wait : null };

        private static TimeSpan? HoldUp(int wrong) => wrong < SignInLimits.WrongSecrets
            ? null
            : TimeSpan.FromMinutes(Math.Min(
                SignInLimits.HoldUpMinutesLongest, SignInLimits.HoldUpMinutesFirst * (1L << Math.Min(wrong - SignInLimits.WrongSecrets, 20))));
    }
}

/// <summary>An attempt that is being looked at.</summary>
/// <param name="HoldsUp">Whether the account is held up for the first time in a row, should it be wrong.</param>
internal sealed record Attempt(SecretKind Kind, string Number, bool HoldsUp);

/// <summary>Secrets that are counted apart, so that who knows the one does not get endless tries at the other.</summary>
internal enum SecretKind
{
    Password,
    SecondFactor,

    /// <summary>A code of somebody who has proven nothing yet: they hold up each other, and not the owner in a browser of theirs.</summary>
    StrangersCode,
}
