using System.Collections.Frozen;
using System.Reflection;
using EGov.Platform.Aggregates;

namespace EGov.Portal.Dossiers;

/// <summary>Who is told of an event of a dossier and of what was written with it. Officials who work on the dossier are told of everything.</summary>
internal enum Audience
{
    /// <summary>Officials alone settle it among themselves.</summary>
    Officials,

    /// <summary>The applicant too, but what officials wrote with it for each other.</summary>
    ApplicantWithoutNote,

    /// <summary>The applicant too, with what was written.</summary>
    Applicant,
}

/// <summary>Says of an event of a dossier who is told: history and timeline go by it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ToldToAttribute(Audience audience) : Attribute
{
    private static readonly FrozenDictionary<string, Audience> ByName = typeof(DossierEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DossierEvent)))
        .Select(type => (Name: EventTypes.PlainNameOf(EventTypes.NameOf(type)), Told: type.GetCustomAttribute<ToldToAttribute>()?.Audience ?? Audience.Officials))
        .GroupBy(told => told.Name, told => told.Told, StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.Min(), StringComparer.Ordinal);

    /// <summary>Who is told.</summary>
    public Audience Audience => audience;

    /// <summary>Who is told of the events of a name; of one that this release does not know, officials.</summary>
    /// <param name="what">The event's name without its prefix and version.</param>
    public static Audience Of(string what) => ByName.GetValueOrDefault(what, Audience.Officials);
}
