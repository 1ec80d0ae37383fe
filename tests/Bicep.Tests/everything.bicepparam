using 'main.bicep'

// Whatever can be chosen is chosen, so that nothing that the templates can make is left out of the tests.
param environmentName = 'all'
param pagesLocation = 'eastasia'
param domain = 'egov.example'
param alertMail = ['operators@egov.example']
param private = true
param addressSpace = '10.20.0.0/20'
param zones = true
param locked = true
param publishers = ['192.0.2.0/24', '198.51.100.7/32']
param pipeline = '6a8f4a4e-34d5-4b3a-9d58-000000000001'
param cosmosAccount = 'cosmos-restored'
param scales = {
  portal: { instanceMemory: 4096, mostInstances: 100, requestsPerInstance: 100, alwaysReady: 2, orchestrationsReady: 2 }
}
param cosmos = {
  serverless: false
  furtherRegions: ['eastasia']
  backup: 'Continuous30Days'
  mostThroughput: { portal: { events: 10000 } }
  otherThroughput: 1000
}
param bus = { sku: 'Premium', capacity: 1 }
param scheduler = { sku: 'Dedicated', capacity: 3 }
param files = { redundancy: 'Standard_GZRS', recoveryDays: 30, archiveDays: 30 }
param frontDoor = { sku: 'Premium_AzureFrontDoor', firewall: 'Prevention', requestsPerMinute: 1000 }
param pagesSku = 'Standard'
param watch = {
  retentionDays: 90
  dailyGigabytes: 5
  slowMilliseconds: 2000
  mostErrorPercent: 1
  mostWaitingMessages: 1000
  monthlyBudget: 100
  budgetFrom: '2026-12-01'
}
param choices = {
  all: {
    Audit__Agency: 'a'
    Cosmos__ConnectionMode: 'Direct'
    Files__SpoolFolder: 'a'
    Files__UnattachedHours: '1'
    Identity__Address: 'a'
    RateLimit__RequestsPerSecond: '1'
    Scanner__Clamd: 'a'
    Signatures__Places: 'a'
    Signatures__RemoteClientId: 'a'
    Signatures__RemoteService: 'a'
    Signatures__TimestampAuthority: 'a'
    Signatures__TrustFolder: 'a'
    Streams__MostListeners: '1'
  }
  identity: {
    Identity__ClientRequestsPerSecond: '1'
    Identity__EidClaims: 'a'
    Identity__EidClientId: 'a'
    Identity__EidDescription: 'a'
    Identity__EidIssuer: 'a'
    Identity__EidScopes: 'a'
    Identity__LocalAccounts: 'false'
    Identity__MessageGateway: 'a'
    Identity__MessageGatewayScope: 'a'
    Identity__SigningKeyDays: '30'
  }
  exchange: {
    Exchange__AgencyCode: 'a'
    Exchange__ClientCertificateHeader: 'a'
    Exchange__InvalidSignatures: 'refuse'
    Exchange__VxpSignatureHours: '1'
  }
}
param fromVault = {
  portal: ['Files__MasterKey', 'Signatures__RemoteClientSecret']
  identity: [
    'Files__MasterKey'
    'Identity__EidClientKey'
    'Identity__EidClientSecret'
    'Identity__FirstOperatorSecret'
    'Identity__MessageGatewayKey'
    'Signatures__RemoteClientSecret'
  ]
  exchange: ['Files__MasterKey', 'Signatures__RemoteClientSecret']
  cabinet: ['Files__MasterKey', 'Signatures__RemoteClientSecret']
  reporting: ['Files__MasterKey', 'Signatures__RemoteClientSecret']
}
