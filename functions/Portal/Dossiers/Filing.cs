using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>For whom an application is filed, and how it came.</summary>
/// <param name="Owner">The applicant.</param>
internal sealed record Filing(string Owner, Channel Channel)
{
    /// <summary>
    /// A citizen files for themselves or for whom they act, online; an official for somebody else, who came to the counter or wrote.
    /// </summary>
    public static Result<Filing> Of(Caller caller, SubmitRequest application)
    {
        if (caller.Office is null)
        {
            return application is { OnBehalfOf: null, Channel: null or Channel.Online }
                ? new Filing(caller.Party, Channel.Online)
                : Wrong(application.OnBehalfOf is null ? "/channel" : "/onBehalfOf");
        }

        if (application.OnBehalfOf is not { } applicant || !Caller.IsId(applicant))
        {
            return Wrong("/onBehalfOf");
        }

        if (applicant == caller.Id)
        {
            return PortalErrors.OwnApplication.With();
        }

        return application.Channel is Channel.Online ? Wrong("/channel") : new Filing(applicant, application.Channel ?? Channel.Counter);
    }

    /// <summary>How papers come that are supplied: from a citizen online, through an official at the counter or by post.</summary>
    public static Result<Channel> ChannelOf(Caller caller, Channel? named) => caller.Office is null
        ? named is null or Channel.Online ? Channel.Online : Wrong("/channel")
        : named is Channel.Online ? Wrong("/channel") : named ?? Channel.Counter;

    private static Error Wrong(string field) => PlatformErrors.InvalidFields.For(new FieldError(field, new(
        "Công dân tự nộp trực tuyến; cán bộ nộp thay cho người khác tại quầy hoặc qua bưu chính.",
        "A citizen files for themselves, online; an official for somebody else, at the counter or by post.")));
}
