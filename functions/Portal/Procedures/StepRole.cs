namespace EGov.Portal.Procedures;

/// <summary>Who works on a step.</summary>
internal enum StepRole
{
    /// <summary>Cán bộ một cửa.</summary>
    OneStop,

    /// <summary>Chuyên viên.</summary>
    Specialist,

    /// <summary>Lãnh đạo.</summary>
    Leader,

    /// <summary>Văn thư: number and stamp.</summary>
    Clerk,
}
