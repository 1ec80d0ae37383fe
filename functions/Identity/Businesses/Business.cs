using System.Diagnostics;
using EGov.Identity.Accounts;
using EGov.Identity.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Identity.Businesses;

/// <summary>A business with the people who represent it by law (<c>người đại diện theo pháp luật</c>).</summary>
/// <param name="Code">The enterprise code.</param>
/// <param name="Representatives">All of them, also those of before and those to come.</param>
internal sealed record Business(string Code, string Name, IReadOnlyList<Representative> Representatives) : IAggregateState<Business, BusinessEvent>
{
    /// <summary>The most representatives that a business has, those of before counted.</summary>
    public const int MostRepresentatives = 50;

    private const int LongestName = 300;

    public static string Kind => "business";

    public static string AggregateId(string code) => $"{Kind}-{code}";

    public static Business Fold(Business? state, BusinessEvent happened) => happened switch
    {
        BusinessRegistered registered => new(registered.Code, registered.Name, registered.Representatives),
        BusinessChanged changed => state! with { Name = changed.Name, Representatives = changed.Representatives },
        _ => throw new UnreachableException($"A business does not know {happened.GetType()}."),
    };

    /// <summary>The first event of a business.</summary>
    public static Result<IReadOnlyList<BusinessEvent>> Register(
        string code, string name, IReadOnlyList<Representative> representatives, DateTimeOffset at, string by)
    {
        IReadOnlyList<FieldError> wrong = [.. EnterpriseCode.IsOne(code) ? [] : new[] { IdentityErrors.EnterpriseCode.At("/code") }, .. WrongIn(name, representatives)];
        return wrong.Count == 0
            ? new BusinessEvent[] { new BusinessRegistered(at, by, code, name, representatives) }
            : PlatformErrors.InvalidFields.For(wrong);
    }

    /// <summary>Takes over what the register of enterprises says now.</summary>
    public Result<IReadOnlyList<BusinessEvent>> Change(string name, IReadOnlyList<Representative> representatives, DateTimeOffset at, string by)
    {
        if (WrongIn(name, representatives) is { Count: > 0 } wrong)
        {
            return PlatformErrors.InvalidFields.For(wrong);
        }

        return IsSame(name, representatives) ? Array.Empty<BusinessEvent>() : new BusinessEvent[] { new BusinessChanged(at, by, name, representatives) };
    }

    /// <summary>Whether it is entered just so.</summary>
    public bool IsSame(string name, IReadOnlyList<Representative> representatives) => Name == name && Representatives.SequenceEqual(representatives);

    /// <summary>Whether the person represents it by law on the day.</summary>
    public bool IsRepresentedBy(string number, DateOnly day) => Representatives.Any(representative => representative.Number == number && representative.IsOn(day));

    private static List<FieldError> WrongIn(string name, IReadOnlyList<Representative> representatives)
    {
        var wrong = new List<FieldError>();
        if (name.Length > LongestName || PlainText.IsBlank(name) || PlainText.FaultOf(name, lines: false) is not null)
        {
            wrong.Add(PlatformErrors.FieldNoText.At("/name", LongestName));
        }

        if (representatives.Count is 0 or > MostRepresentatives)
        {
            wrong.Add(IdentityErrors.RepresentativesNumber.At("/representatives", MostRepresentatives));
        }

        wrong.AddRange(representatives.Index().Where(each => !PersonalNumber.HasShape(each.Item.Number))
            .Select(each => IdentityErrors.PersonalNumber.At($"/representatives/{each.Index}/number")));
        wrong.AddRange(representatives.Index().Where(each => each.Item.Until < each.Item.From)
            .Select(each => IdentityErrors.UntilBeforeFrom.At($"/representatives/{each.Index}/until")));
        return wrong;
    }
}

/// <summary>Somebody who represents a business by law, for some time.</summary>
/// <param name="Number">The personal identification number.</param>
/// <param name="From">The first day, in Viet Nam.</param>
/// <param name="Until">The last day; null while none is set.</param>
internal sealed record Representative(string Number, DateOnly From, DateOnly? Until = null)
{
    public bool IsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
