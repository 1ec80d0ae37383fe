using System.Security.Cryptography;
using System.Text.Json;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>Seals of an app's days that a second party keeps. The trail is held to them: they lie where those who administer it do not reach.</summary>
public sealed class KeptSeals
{
    private KeptSeals(string app, IReadOnlyList<KeptSeal> seals) => (App, Seals) = (app, seals);

    /// <summary>The app.</summary>
    public string App { get; }

    /// <summary>The first day of which a seal is kept.</summary>
    public DateOnly First => Seals.Min(seal => seal.Day);

    /// <summary>Of how many days from one to another, both included, a seal is kept.</summary>
    public int DaysWithin(DateOnly from, DateOnly to) => Seals.Select(seal => seal.Day).Where(day => day >= from && day <= to).Distinct().Count();

    /// <summary>At least one; of a day that was asked for twice there may be two.</summary>
    internal IReadOnlyList<KeptSeal> Seals { get; }

    /// <summary>
    /// Reads what a second party was given: one answer with <see cref="SealedDays"/>, or any number of them after each other, as they come when
    /// each is put behind the earlier ones.
    /// </summary>
    /// <returns>What is kept, by app.</returns>
    /// <exception cref="KeptSealsException">It is no such file, or no seal is in it.</exception>
    public static async Task<IReadOnlyList<KeptSeals>> ReadAsync(Stream file, CancellationToken cancellation)
    {
        var answers = new List<SealedDays>();
        try
        {
            var values = JsonSerializer.DeserializeAsyncEnumerable<SealedDays>(file, topLevelValues: true, PlatformJson.Options, cancellation);
            await foreach (var answer in values.ConfigureAwait(false))
            {
                answers.Add(answer is { App: not null, Days: not null } ? answer : throw new JsonException("A value names no app or no days."));
            }
        }
        catch (JsonException failure)
        {
            throw new KeptSealsException($"It holds no seals as they were given: {failure.Message}");
        }

        List<KeptSeals> kept =
        [
            .. answers.SelectMany(answer => answer.Days.Select(day => (answer.App, Seal: KeptSeal.Of(answer.App, day))))
                .ToLookup(each => each.App, each => each.Seal, StringComparer.Ordinal)
                .Select(app => new KeptSeals(app.Key, [.. app])),
        ];
        return kept.Count > 0 ? kept : throw new KeptSealsException("It holds no seal of any day.");
    }
}

/// <summary>A seal that a second party keeps.</summary>
/// <param name="Day">The day.</param>
/// <param name="Content">What was signed, byte by byte.</param>
/// <param name="Seal">The seal that it holds.</param>
/// <param name="Signature">The signature over the content.</param>
internal sealed record KeptSeal(DateOnly Day, ReadOnlyMemory<byte> Content, AuditDaySeal Seal, ReadOnlyMemory<byte> Signature)
{
    /// <exception cref="KeptSealsException">The parts are not those of one seal.</exception>
    internal static KeptSeal Of(string app, SealedDay? day)
    {
        try
        {
            var content = Convert.FromBase64String(day?.Seal ?? throw new JsonException("A day has no seal."));
            var seal = PlatformJson.Read<AuditDaySeal>(content);
            return seal.Ends is not null && seal.App == app && seal.Day == day.Day
                && day.Hash == Convert.ToHexStringLower(SHA256.HashData(content)) && day.Signature is not null
                    ? new KeptSeal(day.Day, content, seal, Convert.FromBase64String(day.Signature))
                    : throw new JsonException("App, day, hash and signature are not those of the seal.");
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            throw new KeptSealsException($"What it holds of {app} for {(day is null ? "a day" : IsoDate.TextOf(day.Day))} is no seal: {failure.Message}");
        }
    }
}

/// <summary>What is said to be seals that a second party keeps cannot be held against a trail.</summary>
public sealed class KeptSealsException(string message) : Exception(message);
