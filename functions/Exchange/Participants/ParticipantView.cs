using EGov.Platform.Agencies;
using EGov.Platform.Results;

namespace EGov.Exchange.Participants;

/// <summary>An agency as the axis's directory shows it.</summary>
/// <param name="Id">Its registry id, by which a body without a code is addressed.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">The registry id of the body above it, or null.</param>
/// <param name="Code">Its code by Decision 20/2020/QĐ-TTg, or null.</param>
/// <param name="OlderCode">Its code by QCVN 102:2016/BTTTT, or null.</param>
/// <param name="LockedFor">Why it may neither send nor receive; null while it may.</param>
/// <param name="Connected">Whether a system of its own is connected; its letters lie in its mailbox all the same.</param>
/// <param name="Version">The number of the last decision about it; 0 before there was one.</param>
internal sealed record ParticipantView(
    string Id, Text Name, AgencyKind Kind, string? Parent, string? Code, string? OlderCode, string? LockedFor, bool Connected, long Version)
{
    public static ParticipantView Of(Agency agency, string? lockedFor, bool connected, long version) => new(
        agency.Id, agency.Name, agency.Kind, agency.Parent, agency.Codes.Decision20, agency.Codes.Qcvn102, lockedFor, connected, version);
}
