using EGov.Platform.Results;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Collections;

/// <summary>How far a collection is.</summary>
internal enum CollectionStage
{
    /// <summary>Agencies report.</summary>
    Open,

    /// <summary>Entry has ended; its reports are locked one by one.</summary>
    Closing,

    /// <summary>All are locked, and counted.</summary>
    Closed,
}

/// <summary>The version of a regime by which a collection goes.</summary>
/// <param name="Code">The regime's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Issuer">The registry id of the agency that issued it.</param>
/// <param name="Instrument">The instrument that sets it.</param>
/// <param name="From">The first day of the version.</param>
internal sealed record CollectedRegime(string Code, Text Name, string Issuer, string Instrument, DateOnly From);

/// <summary>A level of a collection.</summary>
/// <param name="Code">Its code in the regime.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Due">The last day to send its reports, moved to a working day.</param>
/// <param name="Consolidates">Whether its reports sum up those of the level below.</param>
/// <param name="Feeds">Whether what is accepted at it becomes values of measures.</param>
internal sealed record CollectionLevel(string Code, Text Name, DateOnly Due, bool Consolidates, bool Feeds);

/// <summary>An agency that reports in a collection.</summary>
/// <param name="Agency">Its registry id.</param>
/// <param name="Level">The level at which it reports.</param>
/// <param name="Receiver">The registry id of who takes its report.</param>
internal sealed record Reporter(string Agency, string Level, string Receiver);

/// <summary>What the reporters of a level were told.</summary>
internal sealed record ToldLevel(string Level, ReportReminder Reminder);

/// <summary>How many reports of a level came.</summary>
/// <param name="Level">The level.</param>
/// <param name="Expected">How many agencies report.</param>
/// <param name="Actual">How many of their reports stand as sent, or are open again after they were accepted.</param>
/// <param name="OnTime">How many of those were first sent within their time.</param>
/// <param name="Accepted">How many of those were accepted.</param>
/// <param name="Missing">How many were declared missing.</param>
internal sealed record LevelCount(string Level, int Expected, int Actual, int OnTime, int Accepted, int Missing);
