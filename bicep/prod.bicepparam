using 'main.bicep'

// National load. What is left empty here (domain, choices) only the operator knows, and the shell or the pipeline names the EGOV_ ones;
// docs/azure.md has the order.
param environmentName = 'prod'
param pagesLocation = 'eastasia'
param domain = ''
param alertMail = filter(split(readEnvironmentVariable('EGOV_ALERT_MAIL', ''), ' '), each => !empty(each))
param private = true
param addressSpace = '10.20.0.0/20'
param zones = true
param locked = true
param publishers = filter(split(readEnvironmentVariable('EGOV_PUBLISHERS', ''), ' '), each => !empty(each))
param pipeline = readEnvironmentVariable('EGOV_PIPELINE', '')
param scales = {
  portal: { instanceMemory: 4096, mostInstances: 300, requestsPerInstance: 200, alwaysReady: 6, orchestrationsReady: 2 }
  identity: {
    instanceMemory: 2048
    mostInstances: 200
    requestsPerInstance: 100
    alwaysReady: 4
    orchestrationsReady: 0
  }
  exchange: {
    instanceMemory: 4096
    mostInstances: 200
    requestsPerInstance: 50
    alwaysReady: 4
    orchestrationsReady: 2
  }
  cabinet: { instanceMemory: 2048, mostInstances: 40, requestsPerInstance: 50, alwaysReady: 2, orchestrationsReady: 1 }
  reporting: {
    instanceMemory: 2048
    mostInstances: 100
    requestsPerInstance: 50
    alwaysReady: 2
    orchestrationsReady: 1
  }
}
param cosmos = {
  serverless: false
  furtherRegions: []
  backup: 'Continuous30Days'
  // docs/capacity.md, "What it costs", has the working: 1x in its busiest hour, and what moves with it.
  mostThroughput: {
    portal: { aggregates: 12000, events: 12000, views: 12000, audit: 10000, 'audit-inbox': 6000, claims: 4000 }
    identity: { aggregates: 6000, events: 4000, views: 4000, audit: 4000, 'audit-inbox': 4000, claims: 6000 }
    exchange: { aggregates: 3000, events: 3000, views: 3000, audit: 3000, 'audit-inbox': 2000, evidence: 3000 }
  }
  otherThroughput: 1000
}
param bus = { sku: 'Premium', capacity: 2 }
param scheduler = { sku: 'Dedicated', capacity: 3 }
param files = { redundancy: 'Standard_ZRS', recoveryDays: 35, archiveDays: 365 }
param frontDoor = { sku: 'Premium_AzureFrontDoor', firewall: 'Prevention', requestsPerMinute: 20000 }
param pagesSku = 'Standard'
param watch = {
  retentionDays: 180
  dailyGigabytes: -1
  slowMilliseconds: 2000
  mostErrorPercent: 1
  mostWaitingMessages: 10000
  monthlyBudget: 30000
  budgetFrom: '2026-12-01'
}
param choices = { all: {} }
param fromVault = {
  portal: ['Files__MasterKey']
  identity: ['Files__MasterKey']
  exchange: ['Files__MasterKey']
  cabinet: ['Files__MasterKey']
  reporting: ['Files__MasterKey']
}
